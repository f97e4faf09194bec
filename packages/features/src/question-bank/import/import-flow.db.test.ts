import { type ImportOptions, importOptionsSchema } from '@debrief/contracts';
import {
  type Bus,
  createBus,
  createJobRecords,
  createLogger,
  type JobRecords,
  newId,
} from '@debrief/platform';
import {
  aBank,
  aPerson,
  createTestDatabase,
  type TestBank,
  type TestDatabase,
  type TestPerson,
} from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { checkImport, takeImport } from './begin-import.ts';
import { cancelImport, getImport, getRefusedFile } from './get-import.ts';
import { pruneImportFiles } from './import-file-queries.ts';
import { importJob } from './import-job.ts';
import { deleteImportMapping, listImportMappings, saveImportMapping } from './mappings.ts';
import { receiveFile } from './receive-file.ts';
import { listImports, undoImport } from './undo-import.ts';

let database: TestDatabase;
let tutor: TestPerson;
let bank: TestBank;
let services: never;
let progress: number[];
let onTold: (() => Promise<unknown>) | undefined;
let bus: Bus;
let jobs: JobRecords;

beforeAll(async () => {
  database = await createTestDatabase();
  tutor = await aPerson(database.db, { role: 'tutor' });
  const live = {
    tell: async (_userId: string, event: { type: string; job?: { progressPercent: number } }) => {
      if (!event.job) return;
      progress.push(event.job.progressPercent);
      if (event.job.progressPercent > 0) await onTold?.();
    },
  };
  const { db, connectionString } = database;
  const log = createLogger('test', 'silent');
  bus = createBus({ db, connectionString, log });
  jobs = createJobRecords({ db, bus, log, live: live as never, kinds: [importJob as never] });
  services = { db, jobs } as never;
});
beforeEach(async () => {
  bank = await aBank(database.db, []);
  progress = [];
});
afterAll(async () => {
  jobs.close();
  await bus.close();
  await database.drop();
});

const upload = async (text: string | Uint8Array, name = 'quiz.gift', person = tutor) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return (await receiveFile(services, person, { name, bytes })).importId;
};
const options = (more: Partial<ImportOptions> = {}) =>
  importOptionsSchema.parse({ subjectId: bank.subjectId, ...more });
const check = (importId: string, more: Partial<ImportOptions> = {}) =>
  checkImport(services, tutor, { ...options(more), importId });
const countQuestions = async () =>
  (
    await database.pool.query(
      'select count(*)::int as n from question where subject_id = $1 and deleted_at is null',
      [bank.subjectId],
    )
  ).rows[0].n;

const gift = '$CATEGORY: New/Topic\n\nOne? {T}\n\nTwo? {=a ~b}\n\nBroken? {~a ~b}';

it('a file is recognised, looked at, taken; what was refused comes back to be mended and is taken then', async () => {
  const importId = await upload(gift);
  expect(await getImport(services, tutor, importId)).toMatchObject({
    step: 'uploaded',
    formats: [{ id: 'gift' }],
    fileName: 'quiz.gift',
  });

  const checked = await check(importId);
  expect(checked).toMatchObject({
    step: 'checked',
    report: { counts: { found: 3, taken: 2, new: 2, refused: 1 }, newTopics: [['New'], ['New', 'Topic']] },
  });
  expect(await countQuestions()).toBe(0);

  const taken = await takeImport(services, tutor, importId);
  expect(taken).toMatchObject({
    step: 'taken',
    hasRefusedFile: true,
    report: { questionIds: [expect.any(String), expect.any(String)] },
  });
  expect(await countQuestions()).toBe(2);

  const refused = await getRefusedFile(services, tutor, importId);
  const text = Buffer.from(refused.data, 'base64').toString();
  expect(refused.fileName).toBe('quiz (to mend).gift');
  expect(text).toMatch(/^\/\/ .+\n\$CATEGORY: .+\/New\/Topic\n\nBroken\? \{~a ~b\}$/);

  const again = await upload(text.replace('~a', '=a'), refused.fileName);
  await check(again);
  expect(await takeImport(services, tutor, again)).toMatchObject({
    report: { counts: { found: 1, new: 1, refused: 0 } },
    hasRefusedFile: false,
  });
  expect(await countQuestions()).toBe(3);
});

it('what is in the bank already is told, also when it is somebody else’s', async () => {
  const first = await upload('One? {T}');
  await check(first);
  await takeImport(services, tutor, first);

  const mine = await check(await upload('One? {T}\n\nNew? {F}'));
  const other = await aPerson(database.db, { role: 'tutor' });
  const theirs = await checkImport(services, other, {
    ...options(),
    importId: await upload('One? {T}', 'a.gift', other),
  });

  expect(mine.report?.questions.map(({ standing }) => standing)).toEqual(['same', 'new']);
  expect(theirs.report?.questions.map(({ standing }) => standing)).toEqual(['elsewhere']);
});

it('an import is taken once, and only after it was looked at', async () => {
  const importId = await upload('One? {T}');
  await expect(takeImport(services, tutor, importId)).rejects.toMatchObject({ reason: 'import-not-ready' });

  await check(importId);
  await takeImport(services, tutor, importId);
  await expect(takeImport(services, tutor, importId)).rejects.toMatchObject({ reason: 'import-not-ready' });
  await expect(check(importId)).rejects.toMatchObject({ reason: 'import-not-ready' });
  expect(await countQuestions()).toBe(1);
});

it('undone, what nobody has touched goes, the rest stays, and the names are free again', async () => {
  const text = '// [id:a]\nOne? {T}\n\nTwo? {T}';
  const importId = await upload(text);
  await check(importId);
  const { report } = await takeImport(services, tutor, importId);
  await database.pool.query('update question set current_version = 2 where id = $1', [
    report?.questionIds[1],
  ]);

  expect(await undoImport(services, tutor, importId)).toEqual({ removedCount: 1, keptCount: 1 });
  await expect(undoImport(services, tutor, importId)).rejects.toMatchObject({ code: 'not-found' });
  const { imports } = await listImports(services, tutor, { limit: 1 });
  expect(imports).toMatchObject([{ id: importId, madeCount: 2, undoneAt: expect.any(String) }]);

  const again = await upload('// [id:a]\nOne? {T}');
  expect((await check(again)).report?.counts).toMatchObject({ new: 1 });
  await takeImport(services, tutor, again);
});

it('a question of the same name that was thrown away comes back as its next version', async () => {
  const importId = await upload('// [id:b]\nOne? {T}');
  await check(importId);
  const { report } = await takeImport(services, tutor, importId);
  await database.pool.query('update question set deleted_at = now() where id = $1', [report?.questionIds[0]]);

  const again = await upload('// [id:b]\nOne? {T}');
  await check(again);
  expect((await takeImport(services, tutor, again)).report?.questionIds).toEqual(report?.questionIds);
  expect(await countQuestions()).toBe(1);
});

it('a large file is worked through by a job that tells how far it is, and may be cancelled', async () => {
  const text = Array.from(
    { length: 1_200 },
    (_, index) => `Question ${index}, ${'long '.repeat(200)}? {=right ~wrong}`,
  ).join('\n\n');
  const importId = await upload(text);
  const payload = { userId: tutor.userId, role: 'tutor' as const, importId };
  const job = (run: number) =>
    importJob.task.run({ ...payload, run }, { services, signal: new AbortController().signal, attempt: 1 });

  expect(await check(importId)).toMatchObject({ step: 'checking' });
  await job(1);
  expect(await getImport(services, tutor, importId)).toMatchObject({
    step: 'checked',
    report: { counts: { found: 1_200 } },
  });
  expect(progress.at(-1)).toBe(100);

  await takeImport(services, tutor, importId);
  expect(await cancelImport(services, tutor, importId)).toMatchObject({ step: 'cancelled' });
  await job(2);
  expect([await countQuestions(), (await getImport(services, tutor, importId)).step]).toEqual([
    0,
    'cancelled',
  ]);

  await check(importId);
  await job(4);
  await takeImport(services, tutor, importId);
  await job(5);
  await job(5);
  expect(await countQuestions()).toBe(1_200);
});

it('cancelled while it runs, nothing of it stays; asked for again it is the same job and everything is taken', async () => {
  const text = Array.from({ length: 1_200 }, (_, index) => `Question ${index}? {=right ~wrong}`).join('\n\n');
  const importId = await upload(text);
  const payload = { userId: tutor.userId, role: 'tutor' as const, importId };
  const signal = new AbortController().signal;
  const job = (run: number) => importJob.task.run({ ...payload, run }, { services, signal, attempt: 1 });
  await check(importId);
  await job(1);
  await takeImport(services, tutor, importId);
  const [waiting] = await jobs.listUnfinished(tutor.userId);
  const id = { userId: tutor.userId, jobId: waiting?.id ?? '' };
  onTold = () => {
    onTold = undefined;
    return jobs.cancel(id);
  };

  await job(2);

  expect(await jobs.get(id)).toMatchObject({ status: 'cancelled', canRetry: true, title: 'quiz.gift' });
  expect([await countQuestions(), (await getImport(services, tutor, importId)).step]).toEqual([
    0,
    'cancelled',
  ]);

  expect(await jobs.retry(id)).toMatchObject({ id: id.jobId, status: 'queued', progressPercent: 0 });
  await job(4);

  expect(await jobs.get(id)).toMatchObject({ status: 'done', attemptCount: 2 });
  expect((await jobs.get(id)).history.map(({ what, detail }) => detail ?? what)).toEqual([
    ...['queued', 'started', 'taking', 'cancel-asked', 'by-person'],
    ...['retried', 'started', 'taking', 'done'],
  ]);
  expect(await countQuestions()).toBe(1_200);
});

it('a whole file that cannot be read says why', async () => {
  const importId = await upload(
    '<!DOCTYPE a [<!ENTITY x "y">]><questestinterop>&x;</questestinterop>',
    'bomb.xml',
  );

  expect(await check(importId, { format: 'qti-1.2' })).toMatchObject({
    step: 'failed',
    problem: expect.stringMatching(/document type/),
  });
  await expect(upload('', 'empty.gift')).rejects.toMatchObject({ reason: 'empty-file' });
  await expect(upload(new Uint8Array(20_000_001), 'huge.gift')).rejects.toMatchObject({
    reason: 'file-too-large',
  });
});

it('a table says its columns, and mappings are kept by name', async () => {
  const importId = await upload('Foo,Bar\nOne?,yes\n,none', 'table.csv');
  expect((await getImport(services, tutor, importId)).table).toMatchObject({
    headings: ['Foo', 'Bar'],
    rows: [
      ['One?', 'yes'],
      ['', 'none'],
    ],
  });
  const columns = { question: 'Foo', answer: 'Bar' };
  expect(await check(importId, { columns })).toMatchObject({
    report: { counts: { found: 2, taken: 1, refused: 1 } },
  });

  await saveImportMapping(services, tutor, { name: 'Ours', columns: {} });
  const saved = await saveImportMapping(services, tutor, { name: 'Ours', columns });
  expect(await listImportMappings(services, tutor)).toEqual([saved]);
  await deleteImportMapping(services, tutor, saved.id);
  await expect(deleteImportMapping(services, tutor, saved.id)).rejects.toMatchObject({ code: 'not-found' });

  await takeImport(services, tutor, importId);
  const mend = await getRefusedFile(services, tutor, importId);
  expect(Buffer.from(mend.data, 'base64').toString()).toBe('Foo,Bar\r\n,none\r\n');
});

it('what is not theirs is not there, and yesterday’s files go', async () => {
  const importId = await upload('One? {T}');
  const other = await aPerson(database.db, { role: 'tutor' });
  for (const act of [getImport, takeImport, cancelImport, getRefusedFile, undoImport])
    await expect(act(services, other, importId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(getImport(services, tutor, newId())).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    receiveFile(services, await aPerson(database.db), { name: 'a', bytes: new Uint8Array(1) }),
  ).rejects.toMatchObject({ code: 'not-allowed' });

  await database.pool.query(
    "update bank_import_file set created_at = now() - interval '25 hours' where id = $1",
    [importId],
  );
  await pruneImportFiles(database.db);
  await expect(getImport(services, tutor, importId)).rejects.toMatchObject({ code: 'not-found' });
});
