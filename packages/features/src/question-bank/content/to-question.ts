import type { MatchingQuestion, NumericAnswer, Question } from '@debrief/core';
import { opaqueId } from '@debrief/formats';
import type { ContentQuestion, ContentQuestionOf } from './content-format.ts';

/** A question of our content files as it is stored. */
export function toQuestion(content: ContentQuestion): Question {
  const { stem, explanation } = content;
  switch (content.kind) {
    case 'single-choice':
      return {
        kind: content.kind,
        stem,
        explanation,
        options: toOptions(content),
        scoring: 'all-or-nothing',
      };
    case 'multi-select':
      return { kind: content.kind, stem, explanation, options: toOptions(content), scoring: content.scoring };
    case 'true-false': {
      const { kind, isTrue, trueExplanation, falseExplanation } = content;
      return { kind, stem, explanation, isTrue, trueExplanation, falseExplanation };
    }
    case 'numeric': {
      const { kind, unit, answers } = content;
      return { kind, stem, explanation, answers: answers.map(toNumericAnswer), ...(unit && { unit }) };
    }
    case 'short-answer': {
      const answers = content.answers.map((answer) => ({ ...answer, creditPercent: 100 }));
      return { kind: content.kind, stem, explanation, answers, isCaseSensitive: content.caseSensitive };
    }
    case 'matching':
      return toMatching(content);
  }
}

function toOptions({ id, options }: ContentQuestionOf<'single-choice'> | ContentQuestionOf<'multi-select'>) {
  return options.map(({ text, explanation, correct, fixed }) => ({
    id: opaqueId(id, 'option', text),
    text,
    explanation,
    isCorrect: correct,
    ...(fixed && { isFixed: true }),
  }));
}

function toNumericAnswer(answer: ContentQuestionOf<'numeric'>['answers'][number]): NumericAnswer {
  const { explanation } = answer;
  const target =
    'min' in answer
      ? { type: 'range' as const, min: answer.min, max: answer.max }
      : { type: 'value' as const, value: answer.value, tolerance: answer.tolerance };
  return { target, creditPercent: 100, explanation };
}

function toMatching(content: ContentQuestionOf<'matching'>): MatchingQuestion {
  const { id, kind, stem, explanation, pairs, distractors } = content;
  const texts = new Set([...pairs.map((pair) => pair.choice), ...distractors]);
  return {
    kind,
    stem,
    explanation,
    prompts: pairs.map((pair) => ({
      id: opaqueId(id, 'prompt', pair.prompt),
      text: pair.prompt,
      choiceId: opaqueId(id, 'choice', pair.choice),
      explanation: pair.explanation,
    })),
    choices: [...texts].map((text) => ({ id: opaqueId(id, 'choice', text), text })),
  };
}
