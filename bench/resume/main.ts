// pnpm bench resume [--cuts 150] [--kills 3] [--json FILE]
// A reader of a text that is being written by another process is cut off again and again, and the server is killed: how
// soon the first missed byte is there after connecting again, and whether any is lost or comes twice. Beside it the one
// indexed read of what was missed, by bare pg, in turns.
import { parseArgs } from 'node:util';
import { signIn, startInstallation, startTestServer } from '@debrief/testing';
import {
  insertBank,
  insertSubmittedAttempt,
} from '../../packages/features/src/insights/testing/make-attempt-queries.ts';
import { writeResults } from '../measuring/write-results.ts';
import { keepWriting } from './keep-writing.ts';
import { cutOften, killOften, toFigures } from './measure.ts';

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '150' },
    kills: { type: 'string', default: '3' },
    json: { type: 'string', default: 'bench/results/resume.json' },
  },
});
const [cuts, kills] = [Number(values.cuts), Number(values.kills)];

const stopPostgres = await startTestServer();
const at = await startInstallation({ hasDemo: false, settings: { CALLS_PER_MINUTE: '0' } });
try {
  const { db } = at.database;
  const bank = await insertBank(db);
  const attempt = await db.transaction().execute((trx) => insertSubmittedAttempt(trx, bank));
  const email = `${attempt.userId}@debrief.test`;
  const { token } = await signIn(at, { id: attempt.userId, name: 'Nadia Nguyen', email });
  const writing = await keepWriting(at.database, attempt, 20);
  const input = encodeURIComponent(JSON.stringify({ attemptId: attempt.attemptId }));
  const url = `${at.url}/api/trpc/insights.watch?input=${input}`;
  const stage = { at, writing, userId: attempt.userId, source: { url, token, written: writing.text } };
  const cut = await cutOften(stage, cuts);
  const killed = await killOften(stage, kills);
  const results = toFigures(cut, killed);
  console.table(results);
  await writing.stop();
  await writeResults({ suite: 'resume', json: values.json, pool: at.database.pool, results });
} finally {
  await at.stop();
  await stopPostgres();
}
