import type { Installation } from '@debrief/testing';
import { cpuMs } from './cpu.ts';
import { figuresOf, type SaidAnswer, type StreamFigures } from './figures.ts';
import {
  createEventReader,
  createObjectReader,
  nowMs,
  readStream,
  type StreamReading,
} from './read-stream.ts';
import type { Part } from './start-part.ts';
import { prepareStudents, type ReadyStudent } from './students.ts';

/** Starts are spread over this time, less than one stream takes, so that at its end all are being written. */
const startWithinMs = 6_000;

export interface Stage {
  at: Installation;
  double: Part;
  bare: Part;
  objects: Part;
  serverPid: number;
  postgresPid: number;
}

export interface RunFigures {
  streams: StreamFigures[];
  /** Per stream, milliseconds. */
  serverCpu: number;
  postgresCpu: number;
}

type Started = { reading: StreamReading; startedAt: number };

/** Ours: each student submits and watches; squeezed as browsers ask for it, or plain. */
export async function runDebrief(stage: Stage, count: number, isSqueezed = true): Promise<RunFigures> {
  const students = await prepareStudents(stage.at, count);
  return measure(stage, stage.serverPid, count, (index) =>
    submitAndWatch(stage.at, students[index] as ReadyStudent, isSqueezed),
  );
}

/** The bare stream of the same double. */
export function runBare(stage: Stage, count: number): Promise<RunFigures> {
  const url = `http://127.0.0.1:${stage.bare.port}/`;
  return measure(stage, stage.bare.pid, count, async () => {
    const startedAt = nowMs();
    return { startedAt, reading: await readStream(url, { toText: (piece) => piece }) };
  });
}

/** Growing objects over tRPC: the same double, each object sent whole. */
export function runObjects(stage: Stage, count: number): Promise<RunFigures> {
  const url = `http://127.0.0.1:${stage.objects.port}/write`;
  return measure(stage, stage.objects.pid, count, async () => {
    const startedAt = nowMs();
    const headers = { accept: 'text/event-stream' };
    return {
      startedAt,
      reading: await readStream(url, { headers, toText: createObjectReader(), isOver: isReturn }),
    };
  });
}

const isReturn = (piece: string) => piece.includes('event: return');

async function measure(
  stage: Stage,
  pid: number,
  count: number,
  one: (index: number) => Promise<Started>,
): Promise<RunFigures> {
  await tellDouble(stage.double, '/double/requests');
  const before = { server: cpuMs(pid), postgres: cpuMs(stage.postgresPid) };
  const started = await Promise.all(
    Array.from({ length: count }, (_, index) => after((index * startWithinMs) / count, () => one(index))),
  );
  const server = (cpuMs(pid) - before.server) / count;
  const postgres = (cpuMs(stage.postgresPid) - before.postgres) / count;
  const said = await tellDouble(stage.double, '/double/requests');
  return {
    streams: started.map(({ reading, startedAt }) => figuresOf(reading, startedAt, said)),
    serverCpu: server,
    postgresCpu: postgres,
  };
}

async function submitAndWatch(
  at: Installation,
  { person, attemptId, submit }: ReadyStudent,
  isSqueezed: boolean,
): Promise<Started> {
  const input = encodeURIComponent(JSON.stringify({ attemptId }));
  const startedAt = nowMs();
  await submit();
  const reading = await readStream(`${at.url}/api/trpc/insights.watch?input=${input}`, {
    headers: {
      authorization: `Bearer ${person.token}`,
      accept: 'text/event-stream',
      ...(isSqueezed && { 'accept-encoding': 'gzip' }),
    },
    toText: createEventReader(),
    isOver: (piece) => piece.includes('"type":"ready"'),
  });
  return { startedAt, reading };
}

async function tellDouble({ port }: Part, path: string): Promise<SaidAnswer[]> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return (await response.json()) as SaidAnswer[];
}

async function after<Result>(ms: number, run: () => Promise<Result>): Promise<Result> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return run();
}
