import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLog } from './read-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'debrief-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(name: string, lines: readonly string[], end = '\n'): string {
  const file = join(folder, name);
  writeFileSync(file, lines.join(end));
  return file;
}

const header = 'user_id\titem_id\ttimestamp\tcorrect\tskill_id';

test('rows come back in time, whatever their order in the file; seconds are told from milliseconds', async () => {
  const file = aFile('times.tsv', [header, 'a\tq2\t20\t0\ts', 'b\tq1\t10\t1\ts', 'a\tq1\t15\t1\ts']);

  const answers = await readLog(file);

  expect(answers.map(({ userId, questionId, at }) => [userId, questionId, at])).toEqual([
    ['b', 'q1', 10_000],
    ['a', 'q1', 15_000],
    ['a', 'q2', 20_000],
  ]);
  const inMs = await readLog(aFile('ms.tsv', [header, 'a\tq\t1700000000000\t1\ts']));
  expect(inMs[0]?.at).toBe(1_700_000_000_000);
});

test('when all times are zero the order is that of the rows', async () => {
  const rows = ['x', 'y', 'z'].map((item) => `a\t${item}\t0\t1\ts`);

  const answers = await readLog(aFile('order.tsv', [header, ...rows]));

  expect(answers.map(({ questionId }) => questionId)).toEqual(['x', 'y', 'z']);
});

test('several skills are joined by ~~, none is an empty cell, and columns stand in any order', async () => {
  const lines = [
    'skill_id\tcorrect\textra\tuser_id\titem_id\ttimestamp',
    's1~~s2\t1\t-\ta\tq\t0',
    '\t0.5\t-\ta\tr\t0',
    '',
  ];

  const answers = await readLog(aFile('skills.tsv', lines, '\r\n'));

  expect(answers).toEqual([
    { userId: 'a', questionId: 'q', topicIds: ['s1', 's2'], at: 0, credit: 1 },
    { userId: 'a', questionId: 'r', topicIds: [], at: 0, credit: 0.5 },
  ]);
});

test.each([
  [
    'a missing column',
    [header.replace('\tcorrect', ''), 'a\tq\t0\ts'],
    /no-col.tsv, line 1: there is no column correct/,
  ],
  [
    'something that is no number',
    [header, 'a\tq\t0\t1\ts', 'a\tq\t0\tyes\ts'],
    /line 3: correct is "yes", not a number/,
  ],
  ['a credit above one', [header, 'a\tq\t0\t2\ts'], /line 2: correct is 2/],
  ['nobody who answers', [header, '\tq\t0\t1\ts'], /line 2: an answer needs a user_id/],
  ['no answers', [header], /no answers below it/],
  ['nothing at all', [''], /is empty; its first line should be: user_id/],
])('%s is told with its line', async (_what, lines, sentence) => {
  await expect(readLog(aFile('no-col.tsv', lines))).rejects.toThrow(sentence);
});

test('a file that is not there is told by its name', async () => {
  await expect(readLog(join(folder, 'nowhere.tsv'))).rejects.toThrow(/There is no file .*nowhere.tsv/);
});
