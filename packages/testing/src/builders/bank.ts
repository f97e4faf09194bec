import { createHash, randomUUID } from 'node:crypto';
import { searchTextOf } from '@debrief/core';
import type { Db } from '@debrief/db';
import { someQuestions, type TestQuestion } from './questions.ts';

export interface TestBank {
  subjectId: string;
  subjectSlug: string;
  categoryId: string;
  conceptIds: [string, string];
  questions: StoredQuestion[];
}

export interface StoredQuestion extends TestQuestion {
  questionId: string;
  versionId: string;
  topicId: string;
}

/** A subject with one category, two concepts and these questions, on the concepts in turn. */
export async function aBank(db: Db, questions: readonly TestQuestion[] = someQuestions()): Promise<TestBank> {
  const [subjectId, categoryId, one, two] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const subjectSlug = `subject-${subjectId.slice(0, 8)}`;
  const topic = (id: string, level: string, slug: string, parent: string | null) => ({
    ...{ id, level, slug, name: slug, subject_id: subjectId, parent_id: parent },
  });
  await db
    .insertInto('topic')
    .values([
      topic(subjectId, 'subject', subjectSlug, null),
      topic(categoryId, 'category', 'basics', subjectId),
      topic(one, 'concept', 'first-concept', categoryId),
      topic(two, 'concept', 'second-concept', categoryId),
    ])
    .execute();
  const bank: TestBank = { subjectId, subjectSlug, categoryId, conceptIds: [one, two], questions: [] };
  for (const [index, question] of questions.entries())
    await addQuestion(db, bank, question, index % 2 === 0 ? one : two);
  return bank;
}

export async function addQuestion(
  db: Db,
  bank: TestBank,
  question: TestQuestion,
  topicId: string,
): Promise<StoredQuestion> {
  const stored = { ...question, questionId: randomUUID(), versionId: randomUUID(), topicId };
  const body = JSON.stringify(question.question);
  await db
    .insertInto('question')
    .values({
      ...{ id: stored.questionId, subject_id: bank.subjectId, topic_id: topicId },
      ...{ stem_text: question.question.stem, search_text: searchTextOf(question.question) },
    })
    .execute();
  await db
    .insertInto('question_version')
    .values({
      id: stored.versionId,
      question_id: stored.questionId,
      version: 1,
      kind: question.question.kind,
      body,
      content_hash: createHash('sha256').update(body).digest(),
    })
    .execute();
  bank.questions.push(stored);
  return stored;
}
