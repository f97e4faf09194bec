import { setTimeout as rest } from 'node:timers/promises';
import { createDice, type Dice } from './dice.ts';
import type { Fault } from './faults.ts';
import { findBrokenLaws } from './laws.ts';
import { addInsightJob } from './laws-queries.ts';
import type { Stage } from './stage.ts';
import { admitStudent, leaveStudent, pressSubmit, type Student } from './student.ts';
import { openTab, type Tab } from './tab.ts';

export interface RoundResult {
  number: number;
  fault: string;
  /** After the first press. */
  atMs: number;
  requests: number;
  tookMs: number;
  broken: string[];
}

/** Everything is over by then, whatever happened. */
const patienceMs = 60_000;
const pageCount = 5;

/** One insight and what befalls it. All that is drawn comes from the seed and the number. */
export async function playRound(
  stage: Stage,
  { seed, number, fault }: { seed: string; number: number; fault: Fault },
): Promise<RoundResult> {
  const dice = createDice(`${seed}/${number}`);
  const signal = AbortSignal.timeout(patienceMs);
  const student = await (fault.writer === 'worker' ? leaveStudent : admitStudent)(stage, dice);
  const startedAt = performance.now();
  const atMs = dice.between(0, 2_000);
  const happening = happenAt(stage, { fault, atMs, dice: createDice(`${seed}/${number}/fault`) });
  const tabs = await watchAll(stage, { student, fault, dice, signal });
  const { strikes } = await happening;
  const broken = await findBrokenLaws(stage, { student, tabs, strikes });
  const requests = stage.model.requests.filter(({ prompt }) => prompt.includes(student.mark)).length;
  const tookMs = Math.round(performance.now() - startedAt);
  return { number, fault: fault.name, atMs, requests, tookMs, broken };
}

async function happenAt(
  stage: Stage,
  { fault, atMs, dice }: { fault: Fault; atMs: number; dice: Dice },
): Promise<{ strikes: number }> {
  await rest(atMs);
  await fault.happen(stage, dice);
  return { strikes: fault.strikes ? 1 : 0 };
}

interface Watching {
  student: Student;
  fault: Fault;
  dice: Dice;
  signal: AbortSignal;
}

/** Nobody looks until a worker has begun; whoever looks would start a writer of their own. */
async function leaveToWorker(
  { postgres, model }: Stage,
  student: Student,
  signal: AbortSignal,
): Promise<void> {
  await addInsightJob(postgres.db, student);
  while (!signal.aborted && !model.requests.some(({ prompt }) => prompt.includes(student.mark)))
    await rest(20);
}

/** Submits three times at once, at both servers, and opens the pages one after the other, at both as well. */
async function watchAll(stage: Stage, { student, fault, dice, signal }: Watching): Promise<Tab[]> {
  const urls = stage.servers.map(({ url }) => url);
  const opensAt = Array.from({ length: pageCount }, () => dice.between(0, 1_500));
  if (fault.writer === 'worker') await leaveToWorker(stage, student, signal);
  else await Promise.all([0, 1, 0].map((index) => pressSubmit(urls[index] ?? '', student, signal)));
  return Promise.all(
    opensAt.map(async (ms, index) => {
      await rest(ms);
      let next = index;
      const nextUrl = () => urls[next++ % urls.length] ?? '';
      return openTab({ attemptId: student.attemptId, token: student.token, nextUrl, signal });
    }),
  );
}
