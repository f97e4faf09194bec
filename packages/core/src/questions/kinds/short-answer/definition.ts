import type { KindDefinition } from '../../kind-definition.ts';
import { missingIn } from '../../question-problem.ts';
import { bestAnswers } from '../../typed/describe-typed.ts';
import { fittingText } from '../../typed/fitting-text.ts';
import { brokenTexts } from '../../typed/validate-typed.ts';
import type { ShortAnswerShapes } from './question.ts';

export const shortAnswer: KindDefinition<ShortAnswerShapes> = {
  score: (question, response) => fittingText(question.answers, question, response.text),
  isAnswered: (response) => response.text.trim() !== '',
  show: ({ kind, stem, isCaseSensitive }) => ({ kind, stem, isCaseSensitive }),
  reveal: ({ kind, answers, explanation }) => ({ kind, answers, explanation }),
  describeResponse: (_question, response) => [response.text.trim()].filter((text) => text !== ''),
  describeKey: ({ answers }) => bestAnswers(answers).map((answer) => answer.text),
  validate: (question) => brokenTexts(question.answers, question),
  missingExplanations: ({ answers }) => missingIn('answers', answers),
  searchTexts: ({ answers }) => answers.flatMap(({ text, explanation }) => [text, explanation]),
  randomGuessCredit: () => 0,
  paperOrder: () => [],
  empty: () => ({
    kind: 'short-answer',
    stem: '',
    explanation: '',
    isCaseSensitive: false,
    answers: [{ text: '', creditPercent: 100, explanation: '' }],
  }),
  renewIds: (question) => question,
};
