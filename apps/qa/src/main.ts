// pnpm dev:qa: a world that is always the same, for tests.
import { once } from 'node:events';
import { startProviderDouble } from '@debrief/testing';
import { buildWebApp } from './build-web-app.ts';
import { createControl } from './endpoints/control.ts';
import { createFront } from './endpoints/front.ts';
import { createHandlers } from './endpoints/handlers.ts';
import { readQaSettings } from './env.ts';
import { openDatabases } from './world/databases.ts';
import { openPostgres } from './world/open-postgres.ts';
import { createTemplates } from './world/templates.ts';
import { World } from './world/world.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const settings = readQaSettings();
const url = `http://127.0.0.1:${settings.port}`;

buildWebApp();
const postgres = await openPostgres(settings);
const model = await startProviderDouble();
const databases = await openDatabases(postgres, settings.port);
const templates = await createTemplates(postgres);
const world = new World({ settings, url, model, templates, databases, say });
const { scenario, at, resetMs } = await world.reset();
const front = createFront({
  target: () => world.standing().port,
  control: createControl(createHandlers({ url, world, model, templates })),
});
front.listen(settings.port, '127.0.0.1');
await once(front, 'listening');
say(`Debrief for tests is ready: ${url} (scenario ${scenario}, ${at}, opened in ${resetMs} ms)`);
say(`What can be asked of it: ${url}/qa`);

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), 10_000).unref();
  front.close();
  front.closeAllConnections();
  await world.close();
  await databases.close();
  await model.close();
  await postgres.stop();
  process.exit(0);
}
