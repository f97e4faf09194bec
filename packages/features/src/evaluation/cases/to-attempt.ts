import {
  buildScoreCard,
  parsePoints,
  type Question,
  type QuestionResponse,
  type QuestionResult,
  scoreResponse,
} from '@debrief/core';
import type { AttemptForInsight, QuestionOnPaper, TopicOnPaper } from '../../quizzes/index.ts';
import type { AttemptCase, Injection } from './case.ts';
import { planted, plantedTopic } from './plant.ts';
import type { CaseQuestion, CaseSubject } from './subject.ts';

const usualMs = 60_000;
const startedAt = new Date('2026-03-02T09:00:00Z');

/** The attempt of a case, as the debrief's task is given it. */
export function toAttempt(one: AttemptCase): AttemptForInsight {
  const { subject, injection, passPercent = 70 } = one;
  const questions = subject.questions.map((each, index) => sit(each, { index, one }));
  const before = one.previousMarks && resultsOf({ ...one, marks: one.previousMarks });
  const previousCard = before ? cardOf(before, { passPercent, previousScorePercent: null }) : null;
  const scoreCard = cardOf(
    questions.map(({ result }) => result),
    { passPercent, previousScorePercent: previousCard?.scorePercent ?? null },
  );
  return {
    attemptId: `evaluation ${one.name}`,
    language: subject.language,
    passPercent,
    hasRunOutOfTime: one.hasRunOutOfTime ?? false,
    areKeysHeldBack: one.areKeysHeldBack ?? false,
    scoreCard,
    previous: previousCard && {
      scorePercent: previousCard.scorePercent,
      topics: [...previousCard.categories, ...previousCard.topics],
    },
    questions,
    topics: topicsOf(subject, injection),
  };
}

function resultsOf(one: AttemptCase): QuestionResult[] {
  return one.subject.questions.map((each, index) => sit(each, { index, one }).result);
}

function cardOf(
  results: QuestionResult[],
  marks: { passPercent: number | null; previousScorePercent: number | null },
) {
  const spentMs = results.reduce((total, { timeSpentMs }) => total + timeSpentMs, 0);
  return buildScoreCard({
    results,
    startedAt,
    submittedAt: new Date(startedAt.getTime() + spentMs),
    ...marks,
  });
}

function sit(
  { topic, question: clean, wrong }: CaseQuestion,
  { index, one }: { index: number; one: AttemptCase },
): QuestionOnPaper {
  const letter = one.marks[index % one.marks.length] ?? 'r';
  const mark = letter.toLowerCase();
  const isCarrier = index === carrierOf(one);
  const clear =
    mark === 'u'
      ? null
      : mark === 'r'
        ? rightResponse(clean)
        : toResponse(clean, wrong[mark === 'x' ? 1 : 0]);
  const { question, response } =
    one.injection && isCarrier
      ? planted(one.injection, { question: clean, response: clear })
      : { question: clean, response: clear };
  const { credit, outcome } = scoreResponse(question, response);
  const result: QuestionResult = {
    questionVersionId: `version ${index + 1}`,
    questionId: `question ${index + 1}`,
    topicId: topic,
    categoryId: one.subject.topics.find(({ slug }) => slug === topic)?.parent ?? topic,
    ...{ credit, points: parsePoints(credit), maxPoints: parsePoints('1'), outcome },
    timeSpentMs: letter === mark ? usualMs : 3 * usualMs,
    expectedMs: usualMs,
    facility: null,
    authorDifficulty: 5,
  };
  return { number: index + 1, question, response, result };
}

/** The question of a case that was missed and carries what is hidden, with its topic's name; undefined when all is well. */
export function missedQuestionOf(one: AttemptCase) {
  const { questions, topics } = toAttempt(one);
  const missed = questions[carrierOf(one)];
  if (!missed) return undefined;
  const topicName = topics.find(({ id }) => id === missed.result.topicId)?.name ?? '';
  return { question: missed.question, response: missed.response, topicName };
}

/** The first question that was not right carries what is planted: a prompt shows those. A typed one where it is an answer. */
function carrierOf({ marks, subject, injection }: AttemptCase): number {
  return subject.questions.findIndex(({ question }, index) => {
    const isMissed = 'wx'.includes((marks[index % marks.length] ?? 'r').toLowerCase());
    const isTyped = question.kind === 'short-answer';
    const hasOptions = question.kind === 'single-choice';
    if (injection?.where === 'answer') return isMissed && isTyped;
    const isOfOption = injection?.where === 'option' || injection?.where === 'feedback';
    return isMissed && (!isOfOption || hasOptions);
  });
}

function rightResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return toResponse(question, question.options.find(({ isCorrect }) => isCorrect)?.id ?? '');
    case 'true-false':
      return toResponse(question, String(question.isTrue));
    case 'short-answer':
      return toResponse(question, question.answers[0]?.text ?? '');
    case 'numeric': {
      const target = question.answers[0]?.target;
      return toResponse(question, target?.type === 'value' ? target.value : '');
    }
    default:
      throw new Error(`The evaluation asks no ${question.kind} questions.`);
  }
}

function toResponse(question: Question, given: string): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, optionId: given };
    case 'true-false':
      return { kind: question.kind, value: given === 'true' };
    case 'short-answer':
    case 'numeric':
      return { kind: question.kind, text: given };
    default:
      throw new Error(`The evaluation asks no ${question.kind} questions.`);
  }
}

function topicsOf({ topics, name }: CaseSubject, injection: Injection | undefined): TopicOnPaper[] {
  const rows = topics.map((topic, index) => ({
    id: topic.slug,
    parentId: topic.parent ?? 'subject',
    slug: topic.slug,
    name: injection && index === 0 ? plantedTopic(injection, topic.name) : topic.name,
  }));
  return [{ id: 'subject', parentId: null, slug: 'subject', name }, ...rows];
}
