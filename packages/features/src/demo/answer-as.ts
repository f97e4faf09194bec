import { createHash } from 'node:crypto';
import type {
  EssayQuestion,
  EstimationQuestion,
  Gap,
  MatchingQuestion,
  NumericAnswer,
  OrderingQuestion,
  Question,
  QuestionResponse,
} from '@debrief/core';

/** A number in [0, 1) that follows from the names alone: the past is the same on every machine. */
export function lot(...names: string[]): number {
  return createHash('sha256').update(names.join('\0')).digest().readUInt32BE() / 2 ** 32;
}

/** What somebody answers who knows it, or who does not and guesses plausibly. */
export function answerAs(question: Question, isKnown: boolean, seed: string): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return {
        kind: question.kind,
        optionId: pick(
          question.options.filter((option) => option.isCorrect === isKnown),
          seed,
        ).id,
      };
    case 'multi-select': {
      const right = question.options.filter((option) => option.isCorrect).map((option) => option.id);
      const wrong = pick(
        question.options.filter((option) => !option.isCorrect),
        seed,
      ).id;
      return { kind: question.kind, optionIds: isKnown ? right : [...right.slice(1), wrong] };
    }
    case 'true-false':
      return { kind: question.kind, value: question.isTrue === isKnown };
    case 'numeric':
      return { kind: question.kind, text: typedNumber(question.answers, isKnown) };
    case 'short-answer':
      return { kind: question.kind, text: isKnown ? (question.answers[0]?.text ?? '') : 'not sure' };
    case 'matching':
      return { kind: question.kind, pairs: matched(question, isKnown) };
    case 'ordering':
      return { kind: question.kind, itemIds: ordered(question, isKnown) };
    case 'gap-fill':
      return {
        kind: question.kind,
        gaps: Object.fromEntries(question.gaps.map((gap) => [gap.id, filled(gap, isKnown, seed)])),
      };
    case 'estimation':
      return { kind: question.kind, value: estimated(question, isKnown) };
    case 'essay':
      return { kind: question.kind, text: written(question, isKnown) };
  }
}

function pick<T>(items: readonly T[], seed: string): T {
  const item = items[Math.floor(lot(seed) * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from');
  return item;
}

function typedNumber([answer]: readonly NumericAnswer[], isKnown: boolean): string {
  if (!answer) return '';
  const right = answer.target.type === 'range' ? answer.target.min : answer.target.value;
  return isKnown ? right : String(Number(right) * 2 + 7);
}

/** Not knowing swaps two of the pairs. */
function matched({ prompts }: MatchingQuestion, isKnown: boolean): Record<string, string> {
  const choiceIds = prompts.map((prompt) => prompt.choiceId);
  if (!isKnown) choiceIds.push(choiceIds.shift() ?? '');
  return Object.fromEntries(prompts.map((prompt, index) => [prompt.id, choiceIds[index] ?? '']));
}

/** Knowing says most of what a good answer says; not knowing stops after its first sentence. */
function written({ sampleAnswer }: EssayQuestion, isKnown: boolean): string {
  const sentences = sampleAnswer
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?])\s+/);
  return sentences.slice(0, isKnown ? Math.max(1, sentences.length - 1) : 1).join(' ');
}

/** Not knowing takes the first step for the last. */
function ordered({ items }: OrderingQuestion, isKnown: boolean): string[] {
  const [first = '', ...others] = items.map((item) => item.id);
  return isKnown ? [first, ...others] : [...others, first];
}

function filled(gap: Gap, isKnown: boolean, seed: string): string {
  if (gap.type === 'number') return typedNumber(gap.answers, isKnown);
  if (gap.type === 'text') return isKnown ? (gap.answers[0]?.text ?? '') : 'not sure';
  const wrong = gap.choices.filter((choice) => choice.id !== gap.rightChoiceId);
  return isKnown ? gap.rightChoiceId : pick(wrong, seed).id;
}

/** Not knowing says the middle of the range, which is somewhat wrong. */
function estimated({ min, max, step, value }: EstimationQuestion, isKnown: boolean): string {
  if (isKnown) return value;
  const steps = Math.round((Number(max) - Number(min)) / Number(step) / 2);
  return String(Number(min) + steps * Number(step));
}
