// pnpm bench followers [--followers 1000] [--seconds 15] [--rate 2] [--json FILE]
// So many readers of one text that is written slowly, on one server process: memory and CPU of the server a follower,
// and how late an event is. Readers are raw sockets in this process, so that they cost little beside it.
import { parseArgs } from 'node:util';
import { signIn, startInstallation, startTestServer } from '@debrief/testing';
import {
  insertBank,
  insertSubmittedAttempt,
} from '../../packages/features/src/insights/testing/make-attempt-queries.ts';
import { writeResults } from '../measuring/write-results.ts';
import { cpuMs } from '../stream/cpu.ts';
import { openFollowers } from './open-followers.ts';
import { residentKb } from './resident.ts';
import { writeSlowly } from './write-slowly.ts';

const { values } = parseArgs({
  options: {
    followers: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '15' },
    rate: { type: 'string', default: '2' },
    json: { type: 'string', default: 'bench/results/followers.json' },
  },
});
const [count, seconds, rate] = [Number(values.followers), Number(values.seconds), Number(values.rate)];

const stopPostgres = await startTestServer();
const at = await startInstallation({ hasDemo: false, settings: { CALLS_PER_MINUTE: '0' } });
try {
  const { db } = at.database;
  const bank = await insertBank(db);
  const attempt = await db.transaction().execute((trx) => insertSubmittedAttempt(trx, bank));
  const email = `${attempt.userId}@debrief.test`;
  const { token } = await signIn(at, { id: attempt.userId, name: 'Nadia Nguyen', email });
  const text = await writeSlowly(at.database, attempt);
  const path = `/api/trpc/insights.watch?input=${encodeURIComponent(JSON.stringify({ attemptId: attempt.attemptId }))}`;
  const wanted = { url: at.url, path, tokenOf: () => token, hello: '"start"', word: /word-(\d+) /g };
  const few = await openFollowers({ ...wanted, count: 20 });
  const idleKb = residentKb(at.server.pid);
  const startedAt = performance.now();
  const followers = await openFollowers({ ...wanted, count });
  const connectMs = performance.now() - startedAt;
  const openKb = residentKb(at.server.pid);
  const before = cpuMs(at.server.pid);
  const writtenAt = await text.write(rate * seconds, 1_000 / rate);
  const cpu = cpuMs(at.server.pid) - before;
  const late = followers.lateness(writtenAt);
  const figures = {
    ...{ followers: count, eventsPerSecond: rate, connectMs: Math.round(connectMs) },
    memoryKbEach: Math.round((openKb - idleKb) / count),
    memoryKbEachAtEnd: Math.round((residentKb(at.server.pid) - idleKb) / count),
    cpuMicrosPerEvent: Math.round((cpu * 1_000) / (count * rate * seconds)),
    cpuShareOfOneCore: Number((cpu / (seconds * 1_000)).toFixed(2)),
    ...{ lateP50Ms: late(0.5), lateP95Ms: late(0.95), lateMaxMs: late(1) },
    received: followers.received(),
    expected: count * rate * seconds,
  };
  console.table(figures);
  await writeResults({ suite: 'followers', json: values.json, pool: at.database.pool, results: { figures } });
  followers.close();
  few.close();
  await text.end();
} finally {
  await at.stop();
  await stopPostgres();
}
