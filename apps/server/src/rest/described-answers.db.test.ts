import { cases } from '@debrief/features/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Doors, openWorldDoors } from '../fuzz/world-doors.builder.ts';
import { type Judge, judgeByDocument } from './described-answers.builder.ts';
import { describeApi } from './document/describe-api.ts';
import { listOperations, type Operation } from './operations.ts';

let house: Awaited<ReturnType<typeof openWorldDoors>>;
let doors: Doors;
let judge: Judge;

beforeAll(async () => {
  const [opened, document] = await Promise.all([openWorldDoors(), describeApi()]);
  house = opened;
  judge = judgeByDocument(document);
  doors = await house.openDoors();
});
afterAll(async () => {
  await doors.close();
  await house.drop();
});

type Cells = (typeof cases)[number]['cells'];
type Who = Cells[number]['who'];
type Type = Operation['procedure']['type'];

it('an answer of another shape is noticed, and one of another status', () => {
  const [me] = listOperations().filter(({ path }) => path === '/api/v1/accounts/me');

  const verdicts = ['{"profile":{"email":5}}', '{}'].map((body) => me && judge(me, { status: 200, body }));

  for (const verdict of verdicts) expect(verdict).toMatch(/must/);
  expect(me && judge(me, { status: 204, body: '' })).toMatch(/204/);
});

it('what reads answers in the shape that is written down [004-45]', async () => {
  const { wrong, answered } = await walk('query', (operation, who, input) => ask(operation, who, input));

  expect(wrong).toEqual([]);
  expect(answered).toBeGreaterThan(200);
}, 120_000);

it('what changes something answers in the shape that is written down [004-45]', async () => {
  const { wrong, answered } = await walk('mutation', async (operation, who, input) => {
    const first = await ask(operation, who, input);
    if (judge(operation, first) === null) return first;
    // Somebody before it may have used up what it changes: only what fails in a world of its own is wrong.
    await doors.close();
    doors = await house.openDoors();
    return ask(operation, who, input);
  });

  expect(wrong).toEqual([]);
  expect(answered).toBeGreaterThan(100);
}, 300_000);

/** Everything that may be asked, by everybody who may; what changes something by one of them. */
async function walk(
  type: Type,
  tell: (operation: Operation, who: Who, input: unknown) => ReturnType<typeof ask>,
) {
  const wrong: unknown[] = [];
  let answered = 0;
  for (const operation of listOperations().filter((each) => isWalked(each, type)))
    for (const { input, name, cells } of cases.filter(({ path }) => path === operation.procedure.name))
      for (const { who } of askersOf(cells, type)) {
        const fault = judge(operation, await tell(operation, who, input(house.world)));
        if (fault === null) answered += 1;
        else wrong.push([operation.path, name, who, fault]);
      }
  return { wrong, answered };
}

const askersOf = (cells: Cells, type: Type) =>
  cells.filter(({ expected }) => expected === 'ok').slice(0, type === 'query' ? undefined : 1);

const isWalked = ({ procedure, path }: Operation, type: Type) =>
  procedure.type === type && path.startsWith('/api/v1/');

async function ask({ method, path }: Operation, who: Who, input: unknown) {
  const headers = { ...house.headersOf(who), 'content-type': 'application/json' };
  const asked =
    method === 'GET'
      ? { url: `${path}?${query(input)}` }
      : { url: path, payload: JSON.stringify(input ?? {}) };
  const { statusCode: status, body } = await doors.app.inject({ method, headers, ...asked });
  return { status, body };
}

function query(input: unknown): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries((input ?? {}) as Record<string, unknown>))
    for (const each of [value].flat()) if (each !== null) parameters.append(name, String(each));
  return parameters;
}
