import { fingerprint, procedures, rows, type Who, type World } from '@debrief/features/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { fuzzInputs, idsByName } from './fuzz-inputs.ts';
import type { Json } from './json.ts';
import { type Answered, judgeAnswer } from './judge-answer.ts';
import type { IdsFor, JsonSchema } from './schema-arbitrary.ts';
import { type FuzzCall, sendBatch, toBatches } from './send-batch.ts';
import { type Doors, openWorldDoors } from './world-doors.builder.ts';

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
/** How often each procedure is called by each; FUZZ_TIMES=10 makes an hour of it. */
const times = Number(process.env.FUZZ_TIMES ?? 1);
const share: Record<Who, number> = { nobody: 5, owner: 34, other: 13, tutor: 28, otherTutor: 13, admin: 28 };

let house: Awaited<ReturnType<typeof openWorldDoors>>;
let ids: IdsFor;
const counted: Answered[] = [];
const startedAt = performance.now();

beforeAll(async () => {
  house = await openWorldDoors();
  ids = idsByName([...Object.keys(rows).flatMap((path) => examplesOf(path, house.world)), house.world]);
});
afterAll(async () => {
  await house.drop();
  process.stdout.write(`${summary()}\n`);
});

it.each(Object.keys(share) as Who[])(
  'whatever %s sends, the server answers in its own words and nothing breaks [001-08]',
  async (who) => {
    const doors = await house.openDoors();
    const ownerId = house.world.actors.owner.userId;
    const before = await fingerprint(doors.services.db, ownerId);
    const logBefore = await readAnswerLog(doors.services);

    const batches = toBatches(callsOf(share[who] * times));
    const answers = await sendAll(batches, async (calls) => {
      const answered = await sendBatch({ app: doors.app, who, headers: house.headersOf(who) }, calls);
      if (answered.some(({ status }) => status === 401)) await doors.signInAgain(who);
      return answered;
    });

    counted.push(...answers);
    expect(tellFailures(answers)).toEqual([]);
    expect((await readAnswerLog(doors.services)).slice(0, logBefore.length)).toEqual(logBefore);
    if (who !== 'owner' && who !== 'tutor' && who !== 'admin')
      expect(await fingerprint(doors.services.db, ownerId)).toEqual(before);
    await doors.close();
  },
  600_000,
);

function callsOf(perProcedure: number): FuzzCall[] {
  const queues = Object.entries(procedures)
    .filter(([, { _def }]) => _def.type !== 'subscription')
    .map(([path, { _def }], index) => {
      const isMutation = _def.type === 'mutation';
      const numRuns = _def.inputs.length > 0 ? perProcedure : Math.ceil(perProcedure / 8);
      const inputs = fc.sample(inputsOf(path), { seed: seed + index, numRuns });
      return inputs.map((input): FuzzCall => ({ path, input, isMutation }));
    });
  // In turns, so that one procedure finds what another has left behind.
  return Array.from({ length: perProcedure }, (_each, turn) =>
    queues.flatMap((queue) => queue[turn] ?? []),
  ).flat();
}

function inputsOf(path: string): fc.Arbitrary<Json> {
  const schema = procedures[path]?._def.inputs.at(-1);
  const json = schema ? z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) : {};
  return fuzzInputs(json as JsonSchema, { examples: examplesOf(path, house.world), ids });
}

function examplesOf(path: string, world: World): Json[] {
  const row = rows[path];
  const inputs = typeof row === 'object' ? Object.values(row) : [row];
  return inputs.flatMap((input) => (input ? [(input(world) ?? {}) as Json] : []));
}

/** Three at a time: more would wait for connections, not find more. */
async function sendAll(batches: readonly FuzzCall[][], send: (calls: FuzzCall[]) => Promise<Answered[]>) {
  const answers: Answered[] = [];
  const queue = batches.values();
  const work = async () => {
    for (const batch of queue) answers.push(...(await send(batch)));
  };
  await Promise.all([work(), work(), work()]);
  return answers;
}

/** The shortest input of each failure of each procedure. */
function tellFailures(answers: readonly Answered[]): string[] {
  const found = new Map<string, Answered>();
  for (const answer of answers) {
    const wrong = judgeAnswer(answer);
    const key = `${answer.path}: ${wrong}`;
    const known = found.get(key);
    if (wrong && (!known || sizeOf(answer) < sizeOf(known))) found.set(key, answer);
  }
  return [...found].map(
    ([key, { who, input, body }]) =>
      `${key} to ${who}, FUZZ_SEED=${seed}: ${JSON.stringify(input)?.slice(0, 600)} -> ${body.slice(0, 300)}`,
  );
}

const sizeOf = ({ input }: Answered) => JSON.stringify(input)?.length ?? 0;

/** As it lies there, in the order in which it came. */
async function readAnswerLog(services: Doors['services']): Promise<string[]> {
  const lines = await services.db
    .selectFrom('answer_log')
    .selectAll()
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return lines.map((line) => JSON.stringify(line));
}

function summary(): string {
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const codes = counted.map(
    ({ status, body }) => /"debrief":\{"code":"([a-z-]+)/.exec(body)?.[1] ?? `${status}`,
  );
  const byCode = Map.groupBy(codes, (code) => code);
  const told = [...byCode].map(([code, all]) => `${all.length} ${code}`).join(', ');
  const slow = counted.toSorted((a, b) => b.tookMs - a.tookMs).slice(0, process.env.FUZZ_LOG ? 60 : 1);
  const slowest = slow.map(({ tookMs, who, path }) => `${tookMs.toFixed(0)} ms (${who} ${path})`).join(', ');
  return `fuzz: ${counted.length} calls (${told}) of ${Object.keys(procedures).length} procedures in ${seconds} s, the slowest batch ${slowest}; FUZZ_SEED=${seed}`;
}
