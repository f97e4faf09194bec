/** Answers to random questions, for properties in tests. */
import fc from 'fast-check';
import type { Gap, NumericAnswer, Question, QuestionResponse } from './question.ts';

/** The answer that earns full credit. */
export function rightResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return {
        kind: question.kind,
        optionId: question.options.find((option) => option.isCorrect)?.id ?? '',
      };
    case 'multi-select': {
      const right = question.options.filter((option) => option.isCorrect);
      return { kind: question.kind, optionIds: right.map((option) => option.id) };
    }
    case 'true-false':
      return { kind: question.kind, value: question.isTrue };
    case 'numeric':
      return { kind: question.kind, text: rightNumber(question.answers) };
    case 'short-answer':
      return { kind: question.kind, text: question.answers[0]?.text ?? '' };
    case 'matching': {
      const pairs = question.prompts.map((prompt) => [prompt.id, prompt.choiceId]);
      return { kind: question.kind, pairs: Object.fromEntries(pairs) };
    }
    case 'ordering':
      return { kind: question.kind, itemIds: question.items.map((item) => item.id) };
    case 'gap-fill':
      return {
        kind: question.kind,
        gaps: Object.fromEntries(question.gaps.map((gap) => [gap.id, rightFilling(gap)])),
      };
    case 'estimation':
      return { kind: question.kind, value: question.value };
    case 'essay':
      return { kind: question.kind, text: 'An essay.' };
  }
}

function rightFilling(gap: Gap): string {
  if (gap.type === 'select') return gap.rightChoiceId;
  return gap.type === 'text' ? (gap.answers[0]?.text ?? '') : rightNumber(gap.answers);
}

function rightNumber([answer]: readonly NumericAnswer[]): string {
  if (!answer) return '';
  return answer.target.type === 'range' ? answer.target.min : answer.target.value;
}

/** Some answer of the right kind, right or not. */
export function anyResponse(question: Question): fc.Arbitrary<QuestionResponse> {
  switch (question.kind) {
    case 'single-choice':
      return fc.record({ kind: fc.constant(question.kind), optionId: anyOf(question.options) });
    case 'multi-select':
      return fc.record({ kind: fc.constant(question.kind), optionIds: fc.array(anyOf(question.options)) });
    case 'true-false':
      return fc.record({ kind: fc.constant(question.kind), value: fc.boolean() });
    case 'numeric':
    case 'short-answer':
      return fc.record({ kind: fc.constant(question.kind), text: anyTyped });
    case 'matching':
      return fc.record({
        kind: fc.constant(question.kind),
        pairs: fc.dictionary(anyOf(question.prompts), anyOf(question.choices)),
      });
    case 'ordering':
      return fc.record({
        kind: fc.constant(question.kind),
        itemIds: fc.shuffledSubarray(question.items.map((item) => item.id)),
      });
    case 'gap-fill':
      return fc
        .tuple(
          ...question.gaps.map((gap) => fc.option(anyFilling(gap).map((text) => [gap.id, text] as const))),
        )
        .map((filled) => ({
          kind: question.kind,
          gaps: Object.fromEntries(filled.filter((each) => each !== null)),
        }));
    case 'estimation':
      return fc
        .integer({ min: Number(question.min), max: Number(question.max) })
        .map((value) => ({ kind: question.kind, value: `${value}` }));
    case 'essay':
      return fc.record({ kind: fc.constant(question.kind), text: fc.string() });
  }
}

const anyTyped = fc.oneof(fc.string(), fc.integer().map(String));

function anyFilling(gap: Gap): fc.Arbitrary<string> {
  return gap.type === 'select' ? anyOf(gap.choices) : anyTyped;
}

function anyOf(items: readonly { id: string }[]): fc.Arbitrary<string> {
  return fc.constantFrom(...items.map((item) => item.id));
}
