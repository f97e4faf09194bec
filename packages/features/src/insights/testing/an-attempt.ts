import { buildScoreCard, type Outcome, type QuestionResult } from '@debrief/core';
import type { AttemptForInsight, QuestionOnPaper } from '../../quizzes/index.ts';

interface AttemptOptions {
  questionCount?: number;
  topicCount?: number;
  outcomeOf?(number: number): Outcome;
  stem?: string;
  answer?: string;
  topicName?: string;
  timeSpentMs?: number;
}

/** Topics t1, t2, ... in turn, in categories of five; every third question wrong unless said otherwise. */
export function anAttempt(options: AttemptOptions = {}): AttemptForInsight {
  const { questionCount = 9, topicCount = 3, topicName = 'A topic with quite a long name' } = options;
  const topicIds = Array.from({ length: topicCount }, (_, index) => `t${index + 1}`);
  const categoryOf = (topicId: string) => `c${Math.ceil(Number(topicId.slice(1)) / 5)}`;
  const categoryIds = [...new Set(topicIds.map(categoryOf))];
  const questions = Array.from({ length: questionCount }, (_, index) => {
    const topicId = topicIds[index % topicCount] ?? '';
    return aQuestion(index + 1, { topicId, categoryId: categoryOf(topicId) }, options);
  });
  return {
    attemptId: 'b6f0e9a2-0000-7000-8000-000000000000',
    language: 'en',
    passPercent: 70,
    hasRunOutOfTime: false,
    areKeysHeldBack: false,
    scoreCard: buildScoreCard({
      results: questions.map(({ result }) => result),
      startedAt: new Date('2026-01-05T10:00:00Z'),
      submittedAt: new Date('2026-01-05T10:30:00Z'),
      passPercent: 70,
      previousScorePercent: null,
    }),
    previous: null,
    questions,
    topics: [
      { id: 's', parentId: null, slug: 'subject', name: 'Subject' },
      ...categoryIds.map((id) => ({ id, parentId: 's', slug: `category-${id}`, name: `Category ${id}` })),
      ...topicIds.map((id) => ({
        id,
        parentId: categoryOf(id),
        slug: `slug-${id}`,
        name: `${topicName}, ${id}`,
      })),
    ],
  };
}

function aQuestion(
  number: number,
  topic: { topicId: string; categoryId: string },
  { outcomeOf = everyThirdWrong, stem = 'Why?', answer = 'because', timeSpentMs = 60_000 }: AttemptOptions,
): QuestionOnPaper {
  const outcome = outcomeOf(number);
  const credit = outcome === 'right' ? '1' : outcome === 'partial' ? '0.5' : '0';
  const result: QuestionResult = {
    ...topic,
    questionVersionId: `v${number}`,
    questionId: `q${number}`,
    credit,
    points: credit,
    maxPoints: '1',
    outcome,
    timeSpentMs,
    expectedMs: 60_000,
    facility: null,
    authorDifficulty: 5,
  };
  return {
    number,
    result,
    question: {
      kind: 'short-answer',
      stem,
      explanation: '',
      isCaseSensitive: false,
      answers: [{ text: `key ${answer}`, creditPercent: 100, explanation: '' }],
    },
    response: outcome === 'unanswered' ? null : { kind: 'short-answer', text: answer },
  };
}

const everyThirdWrong = (number: number): Outcome => (number % 3 === 0 ? 'wrong' : 'right');
