import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOutboxMailer, findInOutbox, listOutbox } from './outbox.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'debrief-outbox-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

it('keeps mails for programs and for people, newest first', async () => {
  const mailer = createOutboxMailer(dataDir);

  await mailer.send({ to: 'ada@example.org', subject: 'First', text: 'Hello\n' });
  await mailer.send({ to: 'bob@example.org', subject: 'Second', text: 'Again\n' });

  expect((await listOutbox(dataDir)).map((mail) => mail.subject)).toEqual(['Second', 'First']);
  const readable = (await readdir(join(dataDir, 'outbox'))).filter((name) => name.endsWith('.txt')).sort();
  expect(await readFile(join(dataDir, 'outbox', readable[0] ?? ''), 'utf8')).toMatch(
    /To: ada@example.org\nSubject: First\n\nHello\n$/,
  );
});

it('is readable by its owner alone', async () => {
  await createOutboxMailer(dataDir).send({ to: 'ada@example.org', subject: 'Link', text: 'secret' });

  const [name] = await readdir(join(dataDir, 'outbox'));
  expect((await stat(join(dataDir, 'outbox'))).mode & 0o077).toBe(0);
  expect((await stat(join(dataDir, 'outbox', name ?? ''))).mode & 0o077).toBe(0);
});

it('an outbox that nobody has written to is empty', async () => {
  expect(await listOutbox(dataDir)).toEqual([]);
});

it('the same mail sent twice is kept once', async () => {
  const mailer = createOutboxMailer(dataDir);
  const mail = {
    to: 'ada@example.org',
    subject: 'Once',
    text: 'Hello',
    id: '0190a6c2-7d1e-7bbb-8aaa-0123456789ab',
  };

  await mailer.send(mail);
  await mailer.send(mail);

  expect(await listOutbox(dataDir)).toHaveLength(1);
  expect(await findInOutbox(dataDir, mail.id)).toMatchObject({ subject: 'Once', headers: {} });
  expect(await findInOutbox(dataDir, '../auth-secret')).toBeUndefined();
});
