// pnpm bench web [--rounds 5] [--json FILE]
// The weight of every route, from the build; and what the browser itself says of the pages that everybody sees, on a slow
// phone and a slow network.
import { parseArgs } from 'node:util';
import { startInstallation, startTestServer } from '@debrief/testing';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/browser/find-chromium.ts';
import { writeResults } from '../measuring/write-results.ts';
import { buildWeb } from './build-web.ts';
import { measurePages, profile } from './measure-pages.ts';
import { listPages } from './pages.ts';
import { weighRoutes } from './weigh-routes.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    json: { type: 'string', default: 'bench/results/web.json' },
  },
});

buildWeb();
const routes = weighRoutes();
console.table(routes);
const stopPostgres = await startTestServer();
const at = await startInstallation({ settings: { CALLS_PER_MINUTE: '0' } });
const browser = await chromium.launch({
  executablePath: findChromium()?.executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
});
try {
  const rounds = Number(values.rounds);
  const pages = await measurePages(browser, await listPages(at), { url: at.url, rounds });
  console.table(pages);
  await writeResults({
    ...{ suite: 'web', json: values.json, pool: at.database.pool },
    results: { rounds, profile, browser: browser.version(), pages, routes },
  });
} finally {
  await browser.close();
  await at.stop();
  await stopPostgres();
}
