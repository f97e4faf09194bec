import { buildScoreCard, type Question, type QuestionResult } from '@debrief/core';
import type { Db, Trx } from '@debrief/db';
import { newId } from '@debrief/platform';

export interface TestBank {
  quizId: string;
  quizVersionId: string;
  categoryId: string;
  topics: { id: string; slug: string; name: string }[];
  versions: { id: string; questionId: string; topicId: string; question: Question }[];
}

const topicNames = ['Route tables', 'Subnets', 'Gateways'];

/** A subject with one category and three topics, and a quiz of so many questions on them in turn. */
export async function insertBank(db: Db, questionCount = 9): Promise<TestBank> {
  const [subjectId, categoryId, quizId, quizVersionId] = [newId(), newId(), newId(), newId()];
  const topics = topicNames.map((name) => ({
    id: newId(),
    slug: name.toLowerCase().replace(' ', '-'),
    name,
  }));
  const base = { subject_id: subjectId };
  await db
    .insertInto('topic')
    .values([
      { ...base, id: subjectId, level: 'subject', slug: 'networks', name: 'Networks', parent_id: null },
      { ...base, id: categoryId, level: 'category', slug: 'routing', name: 'Routing', parent_id: subjectId },
      ...topics.map(({ id, slug, name }) => ({
        ...base,
        id,
        level: 'concept',
        slug,
        name,
        parent_id: categoryId,
      })),
    ])
    .execute();
  const versions = Array.from({ length: questionCount }, (_, index) => ({
    id: newId(),
    questionId: newId(),
    topicId: topics[index % topics.length]?.id ?? '',
    question: questionNumber(index + 1),
  }));
  for (const { id, questionId, topicId, question } of versions) {
    await db
      .insertInto('question')
      .values({ id: questionId, subject_id: subjectId, topic_id: topicId })
      .execute();
    await db
      .insertInto('question_version')
      .values({
        id,
        question_id: questionId,
        version: 1,
        kind: question.kind,
        body: JSON.stringify(question),
        content_hash: Buffer.from(id),
      })
      .execute();
  }
  await db.insertInto('quiz').values({ id: quizId, subject_id: subjectId }).execute();
  await db
    .insertInto('quiz_version')
    .values({ id: quizVersionId, quiz_id: quizId, version: 1, title: 'Networks' })
    .execute();
  await db
    .insertInto('quiz_version_question')
    .values(
      versions.map(({ questionId }, index) => ({
        quiz_version_id: quizVersionId,
        place: index + 1,
        question_id: questionId,
      })),
    )
    .execute();
  return { quizId, quizVersionId, categoryId, topics, versions };
}

function questionNumber(number: number): Question {
  return {
    kind: 'short-answer',
    stem: `What is the answer to question ${number}?`,
    explanation: '',
    isCaseSensitive: false,
    answers: [{ text: `answer ${number}`, creditPercent: 100, explanation: '' }],
  };
}

export interface TestAttempt {
  userId: string;
  attemptId: string;
  quizId: string;
}

/** Submitted by a new person: every question on the first topic right, the others wrong. */
export async function insertSubmittedAttempt(
  trx: Trx,
  bank: TestBank,
  answer = 'no idea',
): Promise<TestAttempt> {
  const userId = newId();
  await trx
    .insertInto('app_user')
    .values({ id: userId, name: 'Nadia Nguyen', email: `${userId}@debrief.test` })
    .execute();
  return insertAttemptOf(trx, bank, { userId, answer });
}

/** The same by somebody who is there. */
export async function insertAttemptOf(
  trx: Trx,
  bank: TestBank,
  { userId, answer }: { userId: string; answer: string },
): Promise<TestAttempt> {
  const attemptId = newId();
  const results = bank.versions.map((version) => toResult(version, bank));
  const submittedAt = new Date();
  const card = buildScoreCard({
    results,
    startedAt: new Date(submittedAt.getTime() - 600_000),
    submittedAt,
    passPercent: null,
    previousScorePercent: null,
  });
  await trx
    .insertInto('attempt')
    .values({
      user_id: userId,
      id: attemptId,
      quiz_id: bank.quizId,
      quiz_version_id: bank.quizVersionId,
      mode: 'exam',
      status: 'submitted',
      seed: attemptId,
      paper: JSON.stringify({ questions: bank.versions.map(({ id }) => ({ questionVersionId: id })) }),
      submitted_at: submittedAt,
      submitted_by: 'student',
      max_points: card.maxPoints,
      points: card.points,
      score_percent: card.scorePercent,
      duration_ms: card.durationMs,
      score_card: JSON.stringify(card),
    })
    .execute();
  for (const result of results) await insertResult(trx, { userId, attemptId, answer, submittedAt }, result);
  return { userId, attemptId, quizId: bank.quizId };
}

function toResult({ id, questionId, topicId }: TestBank['versions'][number], bank: TestBank): QuestionResult {
  const isRight = topicId === bank.topics[0]?.id;
  return {
    questionVersionId: id,
    questionId,
    topicId,
    categoryId: bank.categoryId,
    credit: isRight ? '1' : '0',
    points: isRight ? '1' : '0',
    maxPoints: '1',
    outcome: isRight ? 'right' : 'wrong',
    timeSpentMs: 30_000,
    expectedMs: null,
    facility: null,
    authorDifficulty: 5,
  };
}

interface Given {
  userId: string;
  attemptId: string;
  answer: string;
  submittedAt: Date;
}

async function insertResult(trx: Trx, given: Given, result: QuestionResult): Promise<void> {
  const key = {
    user_id: given.userId,
    attempt_id: given.attemptId,
    question_version_id: result.questionVersionId,
  };
  await trx
    .insertInto('answer_log')
    .values({
      ...key,
      id: newId(),
      response: JSON.stringify({ kind: 'short-answer', text: given.answer }),
      revision: 1,
      base_revision: 0,
      standing: 'counted',
    })
    .execute();
  await trx
    .insertInto('attempt_result')
    .values({
      ...key,
      question_id: result.questionId,
      topic_id: result.topicId,
      credit: result.credit,
      points: result.points,
      max_points: result.maxPoints,
      outcome: result.outcome,
      time_spent_ms: result.timeSpentMs,
      is_first: true,
      submitted_at: given.submittedAt,
    })
    .execute();
}
