import { setTimeout as rest } from 'node:timers/promises';
import type { Installation } from '@debrief/testing';
import { median, quantile } from '../stream/figures.ts';
import type { Writing } from './keep-writing.ts';
import { newReader, type Reader, resume } from './reader.ts';

export interface ResumeStage {
  at: Installation;
  writing: Writing;
  userId: string;
  source: Parameters<typeof resume>[1];
}

interface Cuts {
  ownMs: number[];
  anyMs: number[];
  bareMs: number[];
  readers: Reader[];
}

/** As long as a page waits before it connects again; text goes on being written. */
const awayMs = 100;
const longestAwayMs = 10_000;
const longestDownMs = 30_000;

/** Each round: on from where the reader was, from the id of any earlier event, and the same read by bare pg. */
export async function cutOften(stage: ResumeStage, count: number): Promise<Cuts> {
  const { source, writing } = stage;
  const reader = newReader();
  const places: { place: string; text: string }[] = [];
  const found: Cuts = { ownMs: [], anyMs: [], bareMs: [], readers: [reader] };
  await rest(500);
  await resume(reader, source, 1);
  for (let cut = 0; cut < count; cut++) {
    places.push({ place: reader.place, text: reader.text });
    await missSome(stage, reader);
    found.bareMs.push(await readBare(stage, reader.text.length));
    found.ownMs.push(await resume(reader, source, reader.text.length + 1));
    const earlier = places[(cut * 7) % places.length];
    const other = newReader(earlier?.text, earlier?.place);
    found.readers.push(other);
    found.anyMs.push(await resume(other, source, Math.min(reader.text.length, writing.text().length)));
  }
  return found;
}

/** Away until there is something to replay: stored text that the reader does not have. */
async function missSome({ at, writing, userId }: ResumeStage, reader: Reader): Promise<void> {
  const end = performance.now() + longestAwayMs;
  while (performance.now() < end) {
    await rest(awayMs);
    const { rows } = await at.database.pool.query<{ position: number }>(
      'select position from stream where user_id = $1 and id = $2',
      [userId, writing.streamId],
    );
    if ((rows[0]?.position ?? 0) > reader.text.length) return;
  }
  throw new Error('Nothing was written while the reader was away.');
}

async function readBare({ at, writing, userId }: ResumeStage, position: number): Promise<number> {
  const startedAt = performance.now();
  const { rows } = await at.database.pool.query({
    ...readChunks,
    values: [userId, writing.streamId, position],
  });
  if (rows.length === 0) throw new Error('What was missed is not stored.');
  return performance.now() - startedAt;
}

const readChunks = {
  name: 'read-chunks',
  text: `select position, content from stream_chunk where user_id = $1 and stream_id = $2 and generation =
    (select generation from stream where user_id = $1 and id = $2) and position > $3 - 5000
    and position + length(content) > $3 order by position`,
};

interface Kills {
  /** From opening the socket that was answered. */
  firstMs: number[];
  /** From the kill, with the start of the next server. */
  awayMs: number[];
  reader: Reader;
}

/** The server is gone without a farewell and comes back; the reader tries until it is there. */
export async function killOften({ at, source }: ResumeStage, count: number): Promise<Kills> {
  const reader = newReader();
  const found: Kills = { firstMs: [], awayMs: [], reader };
  await resume(reader, source, 1);
  for (let kill = 0; kill < count; kill++) {
    const open = resume(reader, source, Number.POSITIVE_INFINITY).catch(() => {});
    await rest(300);
    const killedAt = performance.now();
    await at.server.kill();
    await open;
    const back = at.restartServer();
    found.firstMs.push(await untilResumed(reader, source));
    found.awayMs.push(performance.now() - killedAt);
    await back;
  }
  return found;
}

async function untilResumed(reader: Reader, source: ResumeStage['source']): Promise<number> {
  const end = performance.now() + longestDownMs;
  while (performance.now() < end) {
    const ms = await resume(reader, source, reader.text.length + 1).catch(() => undefined);
    if (ms !== undefined) return ms;
    await rest(5);
  }
  throw new Error('The server did not come back.');
}

export function toFigures(cut: Cuts, killed: Kills) {
  const readers = [...cut.readers, killed.reader];
  const sum = (figure: (reader: Reader) => number) =>
    readers.reduce((total, reader) => total + figure(reader), 0);
  const quantiles = (values: number[]) => ({
    count: values.length,
    p50Ms: round(median(values)),
    p95Ms: round(quantile(values, 0.95)),
  });
  return {
    own: quantiles(cut.ownMs),
    any: quantiles(cut.anyMs),
    bare: quantiles(cut.bareMs),
    killed: { ...quantiles(killed.firstMs), awayMs: Math.round(median(killed.awayMs)) },
    characters: {
      read: sum(({ text }) => text.length),
      lost: sum(({ lost }) => lost),
      repeated: sum(({ repeated }) => repeated),
      wrong: sum(({ wrong }) => wrong),
    },
  };
}

export type ResumeFigures = ReturnType<typeof toFigures>;

const round = (value: number) => Math.round(value * 100) / 100;
