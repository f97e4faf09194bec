import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('ada@example.org');
});
afterAll(() => door.close());

const said = (value: unknown) => encodeURIComponent(JSON.stringify(value));

/** By the short way, and by tRPC's own, which a header asks for that changes nothing else. */
async function bothWays(
  path: string,
  asked: { method?: string; body?: string; headers?: Record<string, string> } = {},
) {
  const headers: Record<string, string> = { cookie, origin: door.origin, ...asked.headers };
  if (asked.body !== undefined) headers['content-type'] = 'application/json';
  const [ours, theirs] = await Promise.all(
    [headers, { ...headers, 'trpc-accept': 'application/json' }].map((sent) =>
      door.ask(`/api/trpc/${path}`, { ...asked, headers: sent }),
    ),
  );
  if (!ours || !theirs) throw new Error('There are two.');
  return { ours, theirs };
}

const withoutIds = (text: string) => text.replace(/"requestId":"[^"]+"/g, '"requestId":""');

const stays = ({ 'x-request-id': _id, date: _date, ...headers }: Record<string, unknown>) => headers;

const unknownId = '00000000-0000-4000-8000-000000000000';

it.each([
  ['a query', 'accounts.me'],
  ['a query with an input', `quizzes.list?input=${said({})}`],
  ['a batch', `accounts.me,quizzes.list?batch=1&input=${said({ 1: {} })}`],
  ['a batch without an input', 'accounts.me,accounts.me?batch=1'],
  ['an input that is refused', `quizzes.get?input=${said({ quizId: 3 })}`],
  ['an input that is missing', 'quizzes.get'],
  ['something that is not there', `quizzes.get?input=${said({ quizId: unknownId })}`],
  ['a batch that goes wrong in part', `accounts.me,quizzes.get?batch=1&input=${said({ 1: { quizId: 1 } })}`],
  ['a batch that goes wrong', `quizzes.get,quizzes.get?batch=1&input=${said({})}`],
  ['a batch whose input is no object', `accounts.me?batch=1&input=${said([1])}`],
  ['a batch whose input is null', 'accounts.me?batch=1&input=null'],
  ['what is no JSON', 'quizzes.get?input=%7B'],
  ['an unknown name', 'quizzes.nothing'],
  ['a name of every object', 'constructor'],
  ['a mutation that is read', `quizzes.submitAttempt?input=${said({ attemptId: unknownId })}`],
  ['more than a batch holds', `${Array.from({ length: 11 }, () => 'accounts.me')}?batch=1`],
])('%s gets the same answer by both ways', async (_what, path) => {
  const { ours, theirs } = await bothWays(path);

  expect(ours.status).toBe(theirs.status);
  expect(withoutIds(ours.text)).toBe(withoutIds(theirs.text));
  expect(stays(ours.headers)).toEqual(stays(theirs.headers));
});

it.each([
  ['a change', 'accounts.updateProfile', '{"locale":"en-GB"}'],
  ['a change in a batch', 'accounts.updateProfile?batch=1', '{"0":{"locale":"en-GB"}}'],
  ['a change that is refused', 'accounts.updateProfile', '{"locale":7}'],
  ['a body that is no JSON', 'accounts.updateProfile', '{'],
  ['a body that is empty', 'accounts.updateProfile', ''],
  ['a query that is sent as a change', 'accounts.me', '{}'],
])('%s gets the same answer by both ways', async (_what, path, body) => {
  const { ours, theirs } = await bothWays(path, { method: 'POST', body });

  expect(ours.status).toBe(theirs.status);
  expect(withoutIds(ours.text)).toBe(withoutIds(theirs.text));
});

it('whoever is not signed in is refused by both ways', async () => {
  const { ours, theirs } = await bothWays('quizzes.list', { headers: { cookie: '' } });

  expect(ours.status).toBe(401);
  expect(withoutIds(ours.text)).toBe(withoutIds(theirs.text));
});
