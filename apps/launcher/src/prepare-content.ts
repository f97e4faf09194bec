import type { Settings } from '@debrief/platform/settings';
import { hasDemoContent, loadDemoContent } from './demo-content.ts';
import type { Launch } from './launch.ts';
import { openProgramLog } from './program-log.ts';
import type { Program } from './spawn-program.ts';
import { buildWeb, isWebBuilt } from './web-build.ts';

type Preparation = Launch & { settings: Settings; connectionString: string; env: Program['env'] };

/** What is made once and kept: the demo content and the built web app. */
export async function prepareContent(given: Preparation): Promise<void> {
  if (given.settings.demo !== 'off') await prepareDemo(given);
  // In development the sources are served as they are.
  if (!given.isDevelopment) await prepareWeb(given);
}

async function prepareDemo({ settings, connectionString, env, say, stop }: Preparation): Promise<void> {
  const { dataDir } = settings;
  if (await hasDemoContent(dataDir, connectionString)) return;
  say('Loading the demo content (once)');
  const log = openProgramLog(dataDir, 'demo-content');
  await loadDemoContent({ dataDir, connectionString, env, log, signal: stop.signal });
}

async function prepareWeb({ settings, say, stop }: Preparation): Promise<void> {
  if (isWebBuilt()) return;
  say('Building the web app (again only when its sources change)');
  await buildWeb(openProgramLog(settings.dataDir, 'web-build'), stop.signal);
}
