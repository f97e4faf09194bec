import type { Gap, GapFillQuestion } from '@debrief/core';
import { plainText } from '../markdown/html-to-markdown.ts';
import { opaqueId } from '../opaque-id.ts';
import { toAcceptedTexts } from '../reading/accepted-texts.ts';
import { decimalOf } from '../reading/decimal-text.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { childOf } from '../xml/xml-element.ts';
import { type ClozeAnswer, type ClozeGap, takeGaps } from './cloze-syntax.ts';
import { fillGapMarks } from './gap-marks.ts';
import type { Mapping } from './map-question.ts';
import { formattedText, type MoodleTexts } from './moodle-texts.ts';

/** Questions within a text: each becomes a gap. */
export function mapCloze({ element, texts, base, salt }: Mapping): GapFillQuestion {
  const question = childOf(element, 'questiontext');
  if (!question) throw new CannotReadError('It has no text.');
  const { format, text } = formattedText(question);
  const { marked, gaps: found } = takeGaps(text);
  if (found.length === 0) throw new CannotReadError('Its text holds no gap.');
  const gaps = found.map((gap, index) => toGap(gap, { index, texts, salt }));
  const stem = fillGapMarks(texts.turn({ format, text: marked }), (index) => `[[gap${index + 1}]]`);
  return { ...base, kind: 'gap-fill', stem, gaps };
}

interface Place {
  index: number;
  texts: MoodleTexts;
  salt: string;
}

function toGap(gap: ClozeGap, place: Place): Gap {
  const { weight } = gap;
  const common = { id: `gap${place.index + 1}`, ...(weight !== 1 && { weight }) };
  const { texts } = place;
  switch (gap.type) {
    case 'select':
      return { ...common, ...select(gap.answers, place) };
    case 'text': {
      const answers = gap.answers.map((each) => ({
        text: plainText(each.text),
        creditPercent: each.credit,
        explanation: texts.turn({ format: 'html', text: each.feedback }),
      }));
      const { isCaseSensitive } = gap;
      const accepted = toAcceptedTexts(answers, { notes: texts.notes, isCaseSensitive });
      return { ...common, type: 'text', explanation: '', isCaseSensitive, ...accepted };
    }
    case 'number':
      return {
        ...common,
        type: 'number',
        explanation: '',
        answers: gap.answers.flatMap((each) => number(each, texts)),
      };
  }
}

function select(answers: readonly ClozeAnswer[], { index, texts, salt }: Place) {
  const choices = answers.map((answer) => {
    const text = texts.turn({ format: 'html', text: answer.text });
    return { ...answer, text, id: opaqueId(`${salt}\0${index}`, 'choice', text) };
  });
  const right = choices.reduce((best, each) => (each.credit > best.credit ? each : best), {
    credit: 0,
    id: '',
    feedback: '',
  });
  if (right.credit < 100) throw new CannotReadError('A gap has no choice that earns everything.');
  if (choices.some((each) => each.id !== right.id && each.credit > 0))
    texts.notes.push('In a gap with choices only the best one counts; what others earned was left out.');
  if (choices.some((each) => each.id !== right.id && each.feedback.trim() !== ''))
    texts.notes.push('Feedback for wrong choices of a gap was left out.');
  return {
    type: 'select' as const,
    explanation: texts.turn({ format: 'html', text: right.feedback }),
    choices: choices.map(({ id, text }) => ({ id, text })),
    rightChoiceId: right.id,
  };
}

function number({ text, credit, feedback }: ClozeAnswer, texts: MoodleTexts) {
  const [value, tolerance = '0'] = plainText(text).split(':');
  const explanation = texts.turn({ format: 'html', text: feedback });
  if (value === '*' && credit <= 0) return [];
  const exact = { value: decimalOf(value ?? ''), tolerance: decimalOf(tolerance) };
  if (exact.value === null || exact.tolerance === null || credit < 0)
    throw new CannotReadError(`"${text.slice(0, 40)}" in a gap is no number that can be taken.`);
  const target = { type: 'value' as const, value: exact.value, tolerance: exact.tolerance };
  return [{ target, creditPercent: credit, explanation }];
}
