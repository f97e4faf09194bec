// pnpm bench hub [--listeners 1000] [--seconds 4] [--rounds 5] [--pause 400] [--json FILE]
// Open pages of so many people on one server process, each told of a notification by another process at the same moment,
// beside bare server-sent events; in turns, in one run: memory a connection, CPU an event, how late it is.
import { parseArgs } from 'node:util';
import { createServices } from '@debrief/features';
import { readSettings } from '@debrief/platform';
import { startInstallation, startTestServer } from '@debrief/testing';
import { inTurns } from '../measuring/in-turns.ts';
import { writeResults } from '../measuring/write-results.ts';
import { startPart } from '../stream/start-part.ts';
import { addListeners } from './add-listeners.ts';
import { toEvent } from './event.ts';
import { openHub } from './open-hub.ts';

const { values } = parseArgs({
  options: {
    listeners: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    pause: { type: 'string', default: '400' },
    json: { type: 'string', default: 'bench/results/hub.json' },
  },
});
const [count, pauseMs] = [Number(values.listeners), Number(values.pause)];
const wanted = { rounds: Number(values.rounds), seconds: Number(values.seconds) };

const stopPostgres = await startTestServer();
const at = await startInstallation({ hasDemo: false, settings: { CALLS_PER_MINUTE: '0' } });
const bare = await startPart('../hub/bare-hub.ts');
const services = await createServices(
  readSettings({
    ...{ DATABASE_URL: at.database.connectionString, AUTH_SECRET: at.secret, LOG_LEVEL: 'silent' },
  }),
  { name: 'bench' },
);
try {
  const people = await addListeners(at, count + 20);
  const input = encodeURIComponent(JSON.stringify({ topics: ['notifications'] }));
  const tokenOf = (index: number) => people[index]?.token ?? '';
  const bareUrl = `http://127.0.0.1:${bare.port}`;
  const hubs = {
    ours: await openHub({
      ...{ url: at.url, path: `/api/trpc/events.watch?input=${input}`, pid: at.server.pid, tokenOf, count },
      tell: (number) => Promise.all(people.map(({ userId }) => services.live.tell(userId, toEvent(number)))),
    }),
    bare: await openHub({
      ...{ url: bareUrl, path: '/watch', pid: bare.pid, tokenOf, count },
      tell: async (number) => (await fetch(`${bareUrl}/tell/${number}`)).text(),
    }),
  };
  const { rows } = await inTurns(
    Object.entries(hubs).map(([what, hub]) => ({
      ...{ what, pids: [hub.pid], shoot: (seconds: number) => hub.shoot(seconds, pauseMs) },
    })),
    wanted,
  );
  const hubRows = rows.map((row) => ({
    ...row,
    memoryKbEach: hubs[row.what as 'ours' | 'bare'].memoryKbEach,
  }));
  console.table(hubRows);
  const results = { ...wanted, listeners: count, rows: hubRows };
  await writeResults({ suite: 'hub', json: values.json, pool: at.database.pool, results });
  for (const hub of Object.values(hubs)) hub.close();
} finally {
  await services.close();
  await bare.stop();
  await at.stop();
  await stopPostgres();
}
