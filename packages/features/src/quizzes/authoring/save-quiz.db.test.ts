import { randomUUID } from 'node:crypto';
import { aBank, aPerson, singleChoice } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getQuiz, listQuizzes } from '../list-quizzes.ts';
import { startAttempt } from '../start-attempt.ts';
import { aDraw, allOf, aPublishedQuiz, aSection, aTutor, saveAs } from '../testing/quiz-author.ts';
import { openQuizBench, type QuizBench } from '../testing/quiz-bench.ts';
import { deleteQuiz, publishQuiz, retireQuiz } from './change-quiz-status.ts';
import { getForAuthor } from './get-for-author.ts';
import { previewPaper } from './preview-paper.ts';

let bench: QuizBench;
let tutor: Awaited<ReturnType<typeof aTutor>>;
beforeAll(async () => {
  bench = await openQuizBench();
  tutor = await aTutor(bench);
});
afterAll(() => bench.close());

const aStudent = () => aPerson(bench.database.db);
const reasonsOf = (result: { problems: { path: string; reason: string }[] }) =>
  result.problems.map(({ path, reason }) => `${path}: ${reason}`);

it('a quiz comes back to its author as it was written', async () => {
  const wanted = {
    title: 'Mock exam',
    description: 'Of two parts.',
    settings: {
      ...{ passPercent: 72, timeLimitMs: 5_400_000, attemptsAllowed: 3, coolDownMs: 3_600_000 },
      ...{ grading: 'mean' as const, asksConfidence: true, offline: 'with-keys' as const },
      ...{ opensAt: '2026-03-01T09:00:00.000Z', closesAt: '2036-03-08T09:00:00.000Z' },
    },
    sections: [
      aSection(allOf(bench).slice(0, 2), { title: 'One', weightPercent: 60 }),
      aSection([aDraw(2, { topicIds: [bench.bank.conceptIds[1]], difficultyFrom: 2 })], {
        ...{ title: 'Two', weightPercent: 40, topicId: bench.bank.categoryId, shuffleQuestions: false },
      }),
    ],
  };
  const quizId = await aPublishedQuiz(bench, tutor, wanted);

  const quiz = await getForAuthor(bench.services, tutor, quizId);

  expect(quiz).toMatchObject({ title: 'Mock exam', status: 'published', version: 1, attemptCount: 0 });
  expect(quiz.settings).toMatchObject(wanted.settings);
  expect(quiz.sections).toMatchObject(wanted.sections);
  expect(quiz.questions.map(({ id }) => id).sort()).toEqual(
    bench.bank.questions
      .slice(0, 2)
      .map(({ questionId }) => questionId)
      .sort(),
  );
});

it('a draft is its author’s alone; published, students see and start it', async () => {
  const student = await aStudent();
  const saved = await saveAs(bench, tutor, { title: 'Not yet' });
  if (saved.status !== 'saved') throw new Error('It is sound.');
  const { quizId } = saved;

  await expect(getQuiz(bench.services, student, quizId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(startAttempt(bench.services, student, { quizId, mode: 'exam' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect((await getQuiz(bench.services, tutor, quizId)).status).toBe('draft');

  await publishQuiz(bench.services, tutor, { quizId, baseVersion: 1 });
  expect((await listQuizzes(bench.services, student, { limit: 100 })).quizzes.map(({ id }) => id)).toContain(
    quizId,
  );
  await expect(startAttempt(bench.services, student, { quizId, mode: 'exam' })).resolves.toBeTruthy();
});

it('an incomplete draft is kept and says what is missing; it cannot be published', async () => {
  const saved = await saveAs(bench, tutor, { sections: [aSection([])] });

  expect(saved.status).toBe('saved');
  expect(reasonsOf(saved)).toEqual(['sections: no-questions']);
  if (saved.status !== 'saved') return;
  const published = await publishQuiz(bench.services, tutor, { quizId: saved.quizId, baseVersion: 1 });
  expect(published.status).toBe('problems');
});

it('every problem is said at its place', async () => {
  const [first] = bench.bank.questions;
  const elsewhere = await aBank(bench.database.db, [singleChoice('elsewhere')]);
  const question = { type: 'question' as const, questionId: first?.questionId ?? '' };
  const saved = await saveAs(bench, tutor, {
    visibility: 'group',
    settings: { opensAt: '2036-01-02T00:00:00Z', closesAt: '2036-01-01T00:00:00Z' },
    sections: [
      aSection([question, question], { title: 'One', weightPercent: 50 }),
      aSection(
        [
          { type: 'question', questionId: elsewhere.questions[0]?.questionId ?? '' },
          aDraw(1, { topicIds: [elsewhere.categoryId] }),
          aDraw(1, { difficultyFrom: 5, difficultyTo: 4 }),
          aDraw(50),
        ],
        { topicId: elsewhere.categoryId },
      ),
    ],
  });

  expect(saved.status).toBe('problems');
  expect(reasonsOf(saved).sort()).toEqual(
    [
      'groupId: group-missing',
      'sections.0.items.1: question-twice',
      'sections.1.items.0: question-not-available',
      'sections.1.items.1: not-enough-questions',
      'sections.1.items.1: topic-of-another-subject',
      'sections.1.items.2.difficultyFrom: difficulty-range-empty',
      'sections.1.items.2: not-enough-questions',
      'sections.1.items.3: not-enough-questions',
      'sections.1.title: section-title-missing',
      'sections.1.topicId: topic-of-another-subject',
      'sections.1.weightPercent: weights-incomplete',
      'settings.closesAt: closes-before-it-opens',
    ].sort(),
  );
  expect(saved.problems.find(({ path }) => path === 'sections.1.items.3')?.count).toBe(5);
});

it('a change of a published quiz is a new version; who has begun keeps the old one', async () => {
  const quizId = await aPublishedQuiz(bench, tutor, { settings: { timeLimitMs: 600_000 } });
  const [early, late] = [await aStudent(), await aStudent()];
  const before = await startAttempt(bench.services, early, { quizId, mode: 'exam' });

  const saved = await saveAs(bench, tutor, {
    ...{ quizId, baseVersion: 1, title: 'Shorter', settings: { timeLimitMs: 60_000 } },
    sections: [aSection(allOf(bench).slice(0, 1))],
  });
  const after = await startAttempt(bench.services, late, { quizId, mode: 'exam' });

  expect(saved).toMatchObject({ status: 'saved', version: 2 });
  const { rows } = await bench.database.pool.query(
    `select attempt.id, version.version, version.title, jsonb_array_length(paper -> 'questions') as count
     from attempt join quiz_version version on version.id = quiz_version_id where attempt.id = any($1)`,
    [[before, after]],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  expect(byId.get(before)).toMatchObject({ version: 1, title: 'A quiz of ours', count: 6 });
  expect(byId.get(after)).toMatchObject({ version: 2, title: 'Shorter', count: 1 });
  expect((await getForAuthor(bench.services, tutor, quizId)).attemptCount).toBe(2);
});

it('of two authors who change the same version the second is told', async () => {
  const quizId = await aPublishedQuiz(bench, tutor);
  const admin = await aPerson(bench.database.db, { role: 'admin' });

  const results = await Promise.allSettled([
    saveAs(bench, tutor, { quizId, baseVersion: 1, title: 'Mine' }),
    saveAs(bench, admin, { quizId, baseVersion: 1, title: 'Theirs' }),
  ]);

  const failed = results.find((result) => result.status === 'rejected');
  expect(failed?.reason).toMatchObject({ code: 'conflict', reason: 'quiz-changed' });
  expect((await getForAuthor(bench.services, tutor, quizId)).version).toBe(2);
});

it('another tutor changes nothing of it and does not learn that it is there', async () => {
  const quizId = await aPublishedQuiz(bench, tutor, { visibility: 'private' });
  const other = await aTutor(bench);
  const which = { quizId, baseVersion: 1 };

  for (const attempt of [
    () => getForAuthor(bench.services, other, quizId),
    () => saveAs(bench, other, which),
    () => publishQuiz(bench.services, other, which),
    () => deleteQuiz(bench.services, other, which),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found', reason: 'quiz-not-found' });
});

it('a retired quiz cannot be started, an open attempt goes on, and it can be published again', async () => {
  const quizId = await aPublishedQuiz(bench, tutor);
  const [early, late] = [await aStudent(), await aStudent()];
  const open = await startAttempt(bench.services, early, { quizId, mode: 'exam' });

  await retireQuiz(bench.services, tutor, { quizId, baseVersion: 1 });

  expect(await startAttempt(bench.services, early, { quizId, mode: 'exam' })).toBe(open);
  await expect(startAttempt(bench.services, late, { quizId, mode: 'exam' })).rejects.toMatchObject({
    reason: 'retired',
  });
  expect((await listQuizzes(bench.services, late, { limit: 100 })).quizzes.map(({ id }) => id)).not.toContain(
    quizId,
  );
  await publishQuiz(bench.services, tutor, { quizId, baseVersion: 1 });
  await expect(startAttempt(bench.services, late, { quizId, mode: 'exam' })).resolves.toBeTruthy();
});

it('a deleted quiz is gone for everybody', async () => {
  const quizId = await aPublishedQuiz(bench, tutor);

  await deleteQuiz(bench.services, tutor, { quizId, baseVersion: 1 });

  await expect(getQuiz(bench.services, tutor, quizId)).rejects.toMatchObject({ code: 'not-found' });
});

it('the preview of unsaved sections is a paper by its seed, and says which draws fall short', async () => {
  const sections = [
    { id: randomUUID(), title: 'One', items: [aDraw(2)], topicId: null, weightPercent: null },
    { id: randomUUID(), title: 'Two', items: [aDraw(9)], topicId: null, weightPercent: null },
  ].map((section) => ({ ...section, shuffleQuestions: null }));
  const preview = (seed: string) =>
    previewPaper(bench.services, tutor, {
      ...{ subjectId: bench.bank.subjectId, shuffleQuestions: true, seed },
      sections: sections as Parameters<typeof previewPaper>[2]['sections'],
    });

  const [one, again] = [await preview('a'), await preview('a')];

  expect(one).toEqual(again);
  expect(one.sections[0]?.questions).toHaveLength(2);
  const ids = one.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(new Set(ids).size).toBe(6);
  expect(reasonsOf(one)).toEqual(['sections.1.items.0: not-enough-questions']);
});
