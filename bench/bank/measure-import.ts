import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findDemoPerson } from '@debrief/testing';
import { workerFlags } from '../../apps/launcher/src/worker-flags.ts';
import { round } from './figures.ts';
import { generatedCsv, generatedGift } from './generated-questions.ts';
import type { BenchStage } from './stage.ts';

const run = promisify(execFile);
const part = fileURLToPath(new URL('./import-part.ts', import.meta.url));

/** A bank of generated questions taken in whole, by a process of its own, run as the worker is; its memory is told by the
 * system. */
export async function measureImport({ at, questions }: BenchStage): Promise<object[]> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'));
  const tutor = await findDemoPerson(at, 'tutor');
  const rows: object[] = [];
  for (const [format, text] of [
    ['gift', generatedGift(questions)],
    ['csv', generatedCsv(questions)],
  ] as const) {
    const path = join(folder, format);
    await writeFile(path, text);
    const subjectId = await makeSubject(at, format);
    const args = [...workerFlags, part, at.database.connectionString, format, path, tutor.id, subjectId];
    const { stdout } = await run(process.execPath, args);
    const { taken, refused, seconds, peakMb } = JSON.parse(stdout) as ImportFigures;
    const megabytes = round(text.length / 1_000_000);
    rows.push({ format, megabytes, taken, refused, perSecond: Math.round(taken / seconds), peakMb });
  }
  await rm(folder, { recursive: true });
  return rows;
}

interface ImportFigures {
  taken: number;
  refused: number;
  seconds: number;
  peakMb: number;
}

export async function makeSubject(at: BenchStage['at'], name: string): Promise<string> {
  const id = randomUUID();
  await at.database.pool.query(
    `insert into topic (id, subject_id, level, slug, name) values ($1, $1, 'subject', $2, $3)`,
    [id, `bench-${id.slice(0, 8)}`, name],
  );
  return id;
}
