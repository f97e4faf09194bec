import { aPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openQuizBench, type QuizBench } from '../../quizzes/testing/quiz-bench.ts';
import { browseSubjects, browseTopics } from '../browse/browse-topics.ts';
import { makeSubject, makeTopic } from './make-topic.ts';

let bench: QuizBench;
beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());

const aTutor = async () => ({
  ...(await aPerson(bench.database.db, { role: 'tutor' })),
  sessionId: 'any',
});

it('a tutor makes a subject with topics two deep, and everybody sees them', async () => {
  const tutor = await aTutor();
  const student = { ...(await aPerson(bench.database.db)), sessionId: 'any' };

  const subject = await makeSubject(bench.services, tutor, { name: 'Geology', language: 'en' });
  const rocks = await makeTopic(bench.services, tutor, { subjectId: subject.id, name: 'Rocks' });
  const granite = await makeTopic(bench.services, tutor, {
    subjectId: subject.id,
    parentId: rocks.id,
    name: 'Granite',
  });

  expect(rocks).toMatchObject({ level: 'category', parentId: subject.id });
  expect(granite).toMatchObject({ level: 'concept', parentId: rocks.id });
  expect(await browseSubjects(bench.services, student)).toContainEqual(
    expect.objectContaining({ id: subject.id, name: 'Geology' }),
  );
  expect((await browseTopics(bench.services, student, subject.id)).map(({ name }) => name)).toEqual([
    'Geology',
    'Rocks',
    'Granite',
  ]);
});

it('asked for twice at once, a subject and a topic are made once', async () => {
  const tutor = await aTutor();
  const subjects = await Promise.all(
    ['Botany', 'botany'].map((name) => makeSubject(bench.services, tutor, { name, language: 'en' })),
  );
  const [subjectId] = subjects.map(({ id }) => id);
  if (!subjectId) throw new Error('It was made.');
  const again = await makeSubject(bench.services, tutor, { name: 'BOTANY', language: 'en' });
  const topics = await Promise.all(
    ['Mosses', 'mosses'].map((name) => makeTopic(bench.services, tutor, { subjectId, name })),
  );

  expect(subjects.map(({ id }) => id)).toContain(again.id);
  expect(new Set(topics.map(({ id }) => id)).size).toBe(1);
});

it('there is nothing below a concept', async () => {
  const tutor = await aTutor();
  const subject = await makeSubject(bench.services, tutor, { name: 'Music', language: 'en' });
  const category = await makeTopic(bench.services, tutor, { subjectId: subject.id, name: 'Harmony' });
  const home = { subjectId: subject.id, parentId: category.id };
  const concept = await makeTopic(bench.services, tutor, { ...home, name: 'Triads' });

  await expect(
    makeTopic(bench.services, tutor, { subjectId: subject.id, parentId: concept.id, name: 'Too deep' }),
  ).rejects.toMatchObject({ code: 'invalid', reason: 'too-deep' });
});
