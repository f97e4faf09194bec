import { questionFormats } from '@debrief/formats';
import {
  aBank,
  aPerson,
  createTestDatabase,
  type TestBank,
  type TestDatabase,
  type TestPerson,
} from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importGift } from '../import/import-gift.ts';
import { exportQuestions, listFormats, listForPrint, previewExport } from './export-questions.ts';

let database: TestDatabase;
let tutor: TestPerson;
let bank: TestBank;
let services: never;

beforeAll(async () => {
  database = await createTestDatabase();
  services = { db: database.db } as never;
  tutor = await aPerson(database.db, { role: 'tutor' });
  bank = await aBank(database.db, []);
  const text = '$CATEGORY: New/Deep\n\n=Sum: What is 1+1? {#2}\n\nBirds? {=wren ~carp}\n\nTrue? {T}';
  await importGift(services, tutor, { subjectId: bank.subjectId, text, fileName: 'a.gift', dryRun: false });
});
afterAll(() => database.drop());

const filter = () => ({ by: 'filter' as const, filter: { subjectId: bank.subjectId } });
const textOf = (data: string) => Buffer.from(data, 'base64').toString();

it('every format that can be written holds the questions of a filter, and what it loses is told', async () => {
  for (const { id, canBeWritten } of listFormats()) {
    if (!canBeWritten) continue;
    const input = { choice: filter(), format: id, fileName: 'my/questions?' };
    const preview = await previewExport(services, tutor, input);
    const file = await exportQuestions(services, tutor, input);

    expect(preview.questionCount, id).toBe(3);
    expect(preview.byteCount, id).toBe(Buffer.from(file.data, 'base64').length);
    expect(file.fileName, id).toMatch(/^my questions\.\w+$/);
  }
});

it('a file that was exported is recognised and read again as the same questions', async () => {
  for (const format of questionFormats.filter(
    ({ write, id }) => write && !['aiken', 'markdown-exam'].includes(id),
  )) {
    const { fileName, data } = await exportQuestions(services, tutor, {
      choice: filter(),
      format: format.id,
      fileName: 'a',
    });
    const file = { name: fileName, bytes: Buffer.from(data, 'base64') };
    const stems: string[] = [];
    for await (const item of format.read(file)) if (item.type === 'question') stems.push(item.question.stem);

    expect(format.recognise(file), format.id).toBeGreaterThan(0.6);
    expect(stems.toSorted(), format.id).toEqual(['=Sum: What is 1+1?', 'Birds?', 'True?']);
  }
});

it('no cell of a table begins like a formula', async () => {
  const { data } = await exportQuestions(services, tutor, { choice: filter(), format: 'csv', fileName: 'a' });

  expect(textOf(data)).toContain("'=Sum: What is 1+1?");
  expect(textOf(data).replace('\uFEFF', '')).not.toMatch(/(^|,|\n)"?[=+\-@\t\r]/);
});

it('named questions come in the order they were named, and only those that may be read', async () => {
  const { rows } = await database.pool.query(
    'select id from question where subject_id = $1 order by id desc',
    [bank.subjectId],
  );
  const questionIds = rows.map(({ id }: { id: string }) => id);
  const choice = { by: 'ids' as const, questionIds };

  expect((await listForPrint(services, tutor, choice)).map(({ question }) => question.stem)).toEqual([
    'True?',
    'Birds?',
    '=Sum: What is 1+1?',
  ]);
  await database.pool.query("update question set visibility = 'private' where subject_id = $1", [
    bank.subjectId,
  ]);
  const other = await aPerson(database.db, { role: 'tutor' });
  await expect(listForPrint(services, other, choice)).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    exportQuestions(services, tutor, { choice, format: 'none', fileName: 'a' }),
  ).rejects.toMatchObject({ reason: 'no-such-format' });
});
