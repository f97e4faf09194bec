import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installation, startInstallation } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDebriefClient, type DebriefClient } from './index.ts';
import { makeKeyFor, runExample, startExample } from './testing/run-example.ts';

let installation: Installation;
let folder: string;
let student: DebriefClient;
let tutor: DebriefClient;

beforeAll(async () => {
  installation = await startInstallation({ settings: { WEBHOOKS_TO_PRIVATE: '1' } });
  folder = await mkdtemp(join(tmpdir(), 'debrief-examples-'));
  student = createDebriefClient({ url: installation.url });
  tutor = createDebriefClient({ url: installation.url });
  await Promise.all([student.session.signInDemo('student'), tutor.session.signInDemo('tutor')]);
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await installation.stop();
});

const keys = new Map<string, string>();

async function runAs(person: DebriefClient, name: string, args: string[] = []) {
  const key = keys.get(name) ?? (await makeKeyFor(name, person));
  keys.set(name, key);
  const env = { DEBRIEF_URL: installation.url, DEBRIEF_API_KEY: key };
  return await runExample(name, { env, args });
}

it('a script takes a quiz and prints the debrief as it is written [001-08]', async () => {
  const { code, output, errors } = await runAs(student, 'take-quiz');

  expect(errors).toBe('');
  expect(output).toMatch(/^Networking essentials: \d+ of 10 right\.\n\n\S.{20,}\n$/s);
  expect(code).toBe(0);
}, 30_000);

it('a debrief is followed by the id of its attempt, and a wrong id is told with what to do', async () => {
  const followed = await runAs(student, 'follow-insight');
  const refused = await runAs(student, 'follow-insight', [crypto.randomUUID()]);

  expect(followed.output).toMatch(/\n\n\S.+\n[-+>] .+/s);
  expect(refused).toMatchObject({ code: 1, errors: expect.stringMatching(/^not-found .*Check the id/) });
}, 30_000);

it('a pipeline imports a bank: wrong questions are told by their line and nothing is taken', async () => {
  const [subject] = await tutor.api.questionBank.listSubjects.query();
  const good = join(folder, 'good.gift');
  const bad = join(folder, 'bad.gift');
  await writeFile(good, '::Port:: Which port is HTTPS on? {=443 ~80}\n');
  await writeFile(bad, '::Port:: Which port is HTTPS on? {=443 ~80}\n\n::Broken:: What is {=one ~two\n');

  const refused = await runAs(tutor, 'import-bank', [subject?.name ?? '', bad]);
  const taken = await runAs(tutor, 'import-bank', [subject?.name ?? '', good]);
  const again = await runAs(tutor, 'import-bank', [subject?.name ?? '', good]);
  const strange = await runAs(tutor, 'import-bank', ['No such subject', good]);

  expect(refused).toMatchObject({ code: 1, errors: expect.stringMatching(/bad\.gift:\d+: \S/) });
  expect(taken).toMatchObject({ code: 0, output: '1 new, 1 in all.\n' });
  expect(again).toEqual(taken);
  expect(strange).toMatchObject({ code: 2, errors: expect.stringContaining('There are: ') });
}, 40_000);

it('the results of a group come as a table', async () => {
  const { code, output } = await runAs(tutor, 'export-results');

  const [head, ...rows] = output.trim().split('\n');
  expect(head).toBe('student,quiz,mode,submitted,score percent,minutes');
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(row).toMatch(/^.+,(exam|study),20\d\d-[^,]+,[\d.]+,[\d.]+$/);
  expect(code).toBe(0);
}, 30_000);

it('a job is watched to its end', async () => {
  const { code, output } = await runAs(tutor, 'watch-job');

  expect(output).toMatch(/done 100%.*\n$/);
  expect(code).toBe(0);
}, 30_000);

it('students are invited, listed and given time; a factor that is none is told where it is wrong', async () => {
  const [group] = (await tutor.api.accounts.listGroups.query()).groups;
  const members = (await tutor.api.accounts.getGroup.query({ groupId: group?.id ?? '' })).members;
  const name = members.find(({ part }) => part === 'student')?.name ?? '';

  const given = await runAs(tutor, 'manage-students', [group?.name ?? '', name, '1.5']);
  const listed = await runAs(tutor, 'manage-students', [group?.name ?? '']);
  const refused = await runAs(tutor, 'manage-students', [group?.name ?? '', name, '40']);

  expect(given.output).toContain(`${name} has 1.5 times the time`);
  expect(listed.output).toMatch(/^Who opens this link joins, until 20.+\nhttp.+\n\ntutor /);
  expect(listed.output).toContain(`${name} (time × 1.5)`);
  expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('timeFactor: ') });
}, 40_000);

it('a practice is begun of what is known least', async () => {
  const { code, output, errors } = await runAs(student, 'practise-weak-topics');

  expect(errors).toBe('');
  expect(output).toMatch(/^\d+\/100 .+ > .+: \d+ questions\n/);
  expect(output).toMatch(/Begun: http.+\/attempts\/[\da-f-]{36}\n$/);
  expect(code).toBe(0);
}, 30_000);

it('a class is read: who is stuck, and on what', async () => {
  const { code, output } = await runAs(tutor, 'class-dashboard');

  expect(output).toMatch(/^.+: \d+ students\n( +\d+%| +-) \S/);
  expect(code).toBe(0);
}, 30_000);

it('questions are read page by page; without a key it is said how to come in', async () => {
  const { code, output } = await runAs(tutor, 'page-questions');
  const nobody = await runExample('page-questions', { env: { DEBRIEF_URL: installation.url } });

  expect(output).toMatch(/: [1-9]\d* questions/);
  expect(code).toBe(0);
  expect(nobody).toMatchObject({ code: 1, errors: 'Set DEBRIEF_API_KEY to a key of yours.\n' });
}, 30_000);

it('a webhook that is signed is heard, one that is not is refused', async () => {
  const PORT = String(await findFreePort());
  const url = `http://127.0.0.1:${PORT}/debrief`;
  const { endpoint, secret } = await tutor.api.webhooks.create.mutate({
    url,
    events: ['attempt.submitted'],
    audience: 'own',
  });
  const program = startExample('receive-webhook', { env: { PORT, DEBRIEF_WEBHOOK_SECRET: secret } });
  const printed: string[] = [];
  program.stdout.on('data', (chunk) => printed.push(String(chunk)));
  await once(program.stdout, 'data');

  const test = await tutor.api.webhooks.sendTest.mutate({ endpointId: endpoint.id });
  const forged = await fetch(url, {
    method: 'POST',
    body: '{"type":"ping"}',
    headers: { 'webhook-id': '1' },
  });
  program.kill();
  await once(program, 'exit');

  expect(test).toMatchObject({ isDelivered: true, status: 204 });
  expect(forged.status).toBe(401);
  expect(printed.join('')).toBe(`Listening on ${PORT}.\nping\n`);
}, 30_000);

it('a quiz is taken in a terminal, every kind of question, and its debrief printed as it is written', async () => {
  const lines = ['1', '1 2', 'true', '1a 2b 3c', '', '7', '2', 'route', '3', '1'];
  const args = ['--url', installation.url, '--quiz', 'networking-essentials'];

  const { code, output, errors } = await runExample('terminal/take-quiz', { args, lines });

  expect(errors).toBe('');
  expect(code).toBe(0);
  expect(output).toMatch(/^Networking essentials: 10 questions\./);
  for (const number of [1, 5, 10]) expect(output).toContain(`\n${number}. `);
  expect(output).toMatch(/You scored \d+(\.\d+)?%: \d+ of 10 right\./);
  expect(output).toMatch(/\nWork on: .+\n/);
  expect(output).toMatch(/\nRemember: .+\n/);
  expect(output).toMatch(/Written by rules\.\n$/);
}, 30_000);

it('in a terminal, a quiz that is not there is told with the ones that are', async () => {
  const args = ['--url', installation.url, '--quiz', 'no-such-quiz'];

  const { code, errors } = await runExample('terminal/take-quiz', { args });

  expect(code).toBe(1);
  expect(errors).toContain('There is no quiz "no-such-quiz". There are: ');
  expect(errors).toContain('networking-essentials');
}, 30_000);

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
