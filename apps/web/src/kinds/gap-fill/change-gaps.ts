import type { Gap, GapFillQuestion } from '@debrief/core';

export const gapTypes = ['select', 'text', 'number'] as const satisfies readonly Gap['type'][];

/** An empty gap; `answer` is what stood in its place in the text. */
export function newGap(type: Gap['type'], newId: () => string, answer = ''): Gap {
  const base = { id: newId(), explanation: '' };
  if (type === 'text')
    return {
      ...base,
      type,
      isCaseSensitive: false,
      answers: [{ text: answer, creditPercent: 100, explanation: '' }],
    };
  if (type === 'number') {
    const target = { type: 'value', value: answer.replace(',', '.'), tolerance: '0' } as const;
    return { ...base, type, answers: [{ target, creditPercent: 100, explanation: '' }] };
  }
  const choices = [answer, ''].map((text) => ({ id: newId(), text }));
  return { ...base, type, choices, rightChoiceId: choices[0]?.id ?? '' };
}

/** The next of gap1, gap2, and so on: short in the text, and never one that has been another gap. */
export function nextGapId({ stem, gaps }: GapFillQuestion, removedIds: readonly string[] = []): string {
  const taken = new Set([...gaps.map(({ id }) => id), ...removedIds]);
  let number = gaps.length + 1;
  while (taken.has(`gap${number}`) || stem.includes(`[[gap${number}]]`)) number++;
  return `gap${number}`;
}

/** The gap with its mark in place of what is selected in the text. */
export function addGap(
  question: GapFillQuestion,
  gap: Gap,
  { start, end }: { start: number; end: number },
): GapFillQuestion {
  const { stem, gaps } = question;
  return {
    ...question,
    stem: `${stem.slice(0, start)}[[${gap.id}]]${stem.slice(end)}`,
    gaps: [...gaps, gap],
  };
}

/** Puts the mark of a gap that the text has lost where the cursor is. */
export function placeGap(question: GapFillQuestion, gapId: string, at: number): GapFillQuestion {
  const { stem } = question;
  return { ...question, stem: `${stem.slice(0, at)}[[${gapId}]]${stem.slice(at)}` };
}

/** Without the gap and its mark; the words of its right answer stand there again. */
export function removeGap(question: GapFillQuestion, gapId: string): GapFillQuestion {
  const gap = question.gaps.find(({ id }) => id === gapId);
  const stem = question.stem.replaceAll(`[[${gapId}]]`, () => (gap ? rightWords(gap) : ''));
  return { ...question, stem, gaps: question.gaps.filter(({ id }) => id !== gapId) };
}

function rightWords(gap: Gap): string {
  if (gap.type === 'select') return gap.choices.find(({ id }) => id === gap.rightChoiceId)?.text ?? '';
  if (gap.type === 'text') return gap.answers[0]?.text ?? '';
  const target = gap.answers[0]?.target;
  if (!target) return '';
  return target.type === 'range' ? target.min : target.value;
}
