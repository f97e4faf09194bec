import { createHash } from 'node:crypto';
import type { MatchingQuestion, NumericQuestion, Question, QuestionResponse } from '@debrief/core';

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
      return { kind: question.kind, text: typedNumber(question, isKnown) };
    case 'short-answer':
      return { kind: question.kind, text: isKnown ? (question.answers[0]?.text ?? '') : 'not sure' };
    case 'matching':
      return { kind: question.kind, pairs: matched(question, isKnown) };
  }
}

function pick<T>(items: readonly T[], seed: string): T {
  const item = items[Math.floor(lot(seed) * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from');
  return item;
}

function typedNumber({ answers }: NumericQuestion, isKnown: boolean): string {
  const target = answers[0]?.target;
  if (!target) return '';
  const right = target.type === 'value' ? target.value : target.min;
  return isKnown ? right : String(Number(right) * 2 + 7);
}

/** Not knowing swaps two of the pairs. */
function matched({ prompts }: MatchingQuestion, isKnown: boolean): Record<string, string> {
  const choiceIds = prompts.map((prompt) => prompt.choiceId);
  if (!isKnown) choiceIds.push(choiceIds.shift() ?? '');
  return Object.fromEntries(prompts.map((prompt, index) => [prompt.id, choiceIds[index] ?? '']));
}
