import { aPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listQuizzes } from './list-quizzes.ts';
import { openQuizBench, type QuizBench } from './testing/quiz-bench.ts';

let bench: QuizBench;
let userId: string;

beforeAll(async () => {
  bench = await openQuizBench();
  ({ userId } = await aPerson(bench.database.db));
  // Copies of the one quiz, five of each moment; a third of them in a subject that comes before its own.
  await bench.database.pool.query(
    `with subject as (
       insert into topic (id, subject_id, level, slug, name)
       select id, id, 'subject', 'aaa', 'Aardvarks' from (select gen_random_uuid() as id) made returning id
     ), copied as (
       insert into quiz (id, subject_id, status, created_at)
       select gen_random_uuid(), case when n % 3 = 0 then (select id from subject) else subject_id end, 'published',
         '2026-01-01'::timestamptz + n / 5 * interval '1 microsecond'
       from quiz, generate_series(1, 40) n where quiz.id = $1 returning id
     ) insert into quiz_version (id, quiz_id, version, title)
     select gen_random_uuid(), copied.id, 1, 'Copy' from copied`,
    [bench.quizId],
  );
});
afterAll(() => bench.close());

const read = (asked: { cursor?: string | null; limit: number; subjectId?: string }) =>
  listQuizzes(bench.services, { userId, role: 'student' }, asked);

async function readByPages(limit: number): Promise<{ sizes: number[]; ids: string[] }> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const { quizzes, nextCursor }: Awaited<ReturnType<typeof read>> = await read({ cursor, limit });
    pages.push(quizzes.map(({ id }) => id));
    cursor = nextCursor;
  } while (cursor);
  return { sizes: pages.map((page) => page.length), ids: pages.flat() };
}

it('page by page come the same quizzes in the same order as at once, each one time [001-08]', async () => {
  const whole = await read({ limit: 100 });

  const { sizes, ids } = await readByPages(7);

  expect(whole.nextCursor).toBeNull();
  expect(ids).toEqual(whole.quizzes.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(sizes).toEqual([
    ...Array(Math.floor(ids.length / 7)).fill(7),
    ...(ids.length % 7 ? [ids.length % 7] : []),
  ]);
  const names = whole.quizzes.map(({ subjectName }) => subjectName);
  expect(names).toEqual([...names].sort());
  expect(names.filter((name) => name === 'Aardvarks')).toHaveLength(13);
});

it('a page that is exactly full is the last when nothing comes after it', async () => {
  const { quizzes } = await read({ limit: 100 });

  expect((await read({ limit: quizzes.length })).nextCursor).toBeNull();
  expect((await read({ limit: quizzes.length - 1 })).nextCursor).toBe(quizzes.at(-2)?.id);
});

it('a quiz that is made between two pages moves none of the others', async () => {
  const first = await read({ limit: 5 });
  const before = await read({ limit: 100 });
  await bench.database.pool.query(
    `with copied as (insert into quiz (id, subject_id, status, created_at)
       select gen_random_uuid(), subject_id, 'published', '2020-01-01' from quiz where id = $1 returning id)
     insert into quiz_version (id, quiz_id, version, title) select gen_random_uuid(), copied.id, 1, 'Older' from copied`,
    [first.quizzes[0]?.id],
  );

  const second = await read({ limit: 100, cursor: first.nextCursor });

  expect(second.quizzes.map(({ id }) => id)).toEqual(before.quizzes.slice(5).map(({ id }) => id));
});
