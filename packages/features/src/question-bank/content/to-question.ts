import type { EssayQuestion, MatchingQuestion, Question } from '@debrief/core';
import { opaqueId } from '@debrief/formats';
import type { ContentQuestion, ContentQuestionOf } from './content-format.ts';
import { toGapFill } from './to-gap-fill.ts';
import { toNumericAnswer, toTextAnswers, toTextComparison } from './to-typed-answers.ts';

/** A question of our content files as it is stored. */
export function toQuestion(content: ContentQuestion): Question {
  return content.hints ? { ...byKind(content), hints: content.hints } : byKind(content);
}

function byKind(content: ContentQuestion): Question {
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
    case 'numeric':
      return toNumeric(content);
    case 'short-answer': {
      const answers = toTextAnswers(content.answers);
      return { kind: content.kind, stem, explanation, answers, ...toTextComparison(content) };
    }
    case 'matching':
      return toMatching(content);
    case 'ordering': {
      const items = content.items.map((item) => ({ id: opaqueId(content.id, 'item', item.text), ...item }));
      return { kind: content.kind, stem, explanation, items, scoring: content.scoring };
    }
    case 'gap-fill':
      return toGapFill(content);
    case 'estimation': {
      const { kind, min, max, value, step, fullWithin, noneFrom, unit } = content;
      const range = { min, max, value, step, fullWithin, noneFrom };
      return { kind, stem, explanation, ...range, ...(unit && { unit }) };
    }
    case 'essay':
      return toEssay(content);
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

function toNumeric(content: ContentQuestionOf<'numeric'>): Question {
  const { kind, stem, explanation, answers, unit, otherUnits, unitPenaltyPercent } = content;
  return {
    ...{ kind, stem, explanation, answers: answers.map(toNumericAnswer) },
    ...(unit && { unit }),
    ...(otherUnits && { otherUnits }),
    ...(unitPenaltyPercent !== undefined && { unitHandling: 'required', unitPenaltyPercent }),
  };
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

function toEssay(content: ContentQuestionOf<'essay'>): EssayQuestion {
  const { id, kind, stem, explanation, sampleAnswer, minWords, maxWords, rubric } = content;
  return {
    ...{ kind, stem, explanation, sampleAnswer },
    ...(minWords && { minWords }),
    ...(maxWords && { maxWords }),
    ...(rubric && {
      rubric: rubric.map(({ name, weight, levels }) => ({
        ...{ id: opaqueId(id, 'criterion', name), name, weight },
        levels: levels.map((level) => ({ id: opaqueId(id, 'level', `${name} ${level.text}`), ...level })),
      })),
    }),
  };
}
