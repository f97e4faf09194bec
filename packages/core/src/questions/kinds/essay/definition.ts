import { noCredit } from '../../../points/credit.ts';
import type { KindDefinition } from '../../kind-definition.ts';
import { blank } from '../../question-problem.ts';
import type { EssayQuestion, EssayShapes, PublicEssay } from './question.ts';
import { validateEssay } from './validate.ts';

export const essay: KindDefinition<EssayShapes> = {
  score: () => ({ credit: noCredit, outcome: 'unmarked' }),
  isAnswered: (response) => response.text.trim() !== '',
  show: showEssay,
  reveal: ({ kind, sampleAnswer, rubric, explanation }) => ({
    kind,
    sampleAnswer,
    ...(rubric && { rubric }),
    explanation,
  }),
  describeResponse: (_question, response) => [response.text.trim()].filter((text) => text !== ''),
  describeKey: ({ sampleAnswer }) => [sampleAnswer.trim()].filter((text) => text !== ''),
  validate: validateEssay,
  missingExplanations: ({ sampleAnswer }) => blank('sampleAnswer', sampleAnswer),
  searchTexts: ({ sampleAnswer, template, rubric = [] }) => [
    template ?? '',
    sampleAnswer,
    ...rubric.flatMap(({ name, levels }) => [name, ...levels.map((level) => level.text)]),
  ],
  randomGuessCredit: () => 0,
  paperOrder: () => [],
  empty: () => ({ kind: 'essay', stem: '', explanation: '', sampleAnswer: '' }),
  renewIds: renewRubricIds,
};

function showEssay({ kind, stem, minWords, maxWords, template, rubric }: EssayQuestion): PublicEssay {
  return {
    kind,
    stem,
    ...(minWords !== undefined && { minWords }),
    ...(maxWords !== undefined && { maxWords }),
    ...(template && { template }),
    ...(rubric && {
      rubric: rubric.map(({ id, name, weight, levels }) => ({
        id,
        name,
        weight,
        levels: levels.map(({ id: levelId, text }) => ({ id: levelId, text })),
      })),
    }),
  };
}

function renewRubricIds(question: EssayQuestion, newId: () => string): EssayQuestion {
  if (!question.rubric) return question;
  const rubric = question.rubric.map((criterion) => ({
    ...criterion,
    id: newId(),
    levels: criterion.levels.map((level) => ({ ...level, id: newId() })),
  }));
  return { ...question, rubric };
}
