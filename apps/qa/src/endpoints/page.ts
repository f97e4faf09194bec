import { escapeHtml } from '@debrief/platform';
import { scenarios } from '@debrief/testing/scenarios';
import type { World } from '../world/world.ts';

interface Facts {
  url: string;
  world: World;
  /** Scenarios that are built. */
  ready: readonly string[];
}

/** Everything about the world, for programs. */
export async function describe({ url, world, ready }: Facts) {
  const { scenario, seed, resetMs, pair } = world.standing();
  const [clock, people] = await Promise.all([pair.ask('clock', {}), pair.ask('people', {})]);
  const known = Object.entries(scenarios).map(([name, { about }]) => ({
    ...{ name, about, isReady: ready.includes(name) },
  }));
  return { url, scenario, seed, resetMs, clock, people, scenarios: known, endpoints };
}

const endpoints = {
  'GET /qa': 'this',
  'GET /qa/scenarios': 'the worlds there are',
  'POST /qa/reset': '{ scenario, at, seed, settings }: the world of a name, as it was',
  'GET /qa/clock': 'what time it is',
  'POST /qa/clock':
    '{ at | advanceMs, isRunning }: another time; what runs by the clock runs when its time is passed',
  'GET /qa/people': 'everybody',
  'POST /qa/people': '{ role, name, timeZone, locale }: somebody new, signed in',
  'POST /qa/sign-in': '{ email | role }: a session of somebody: cookie and token',
  'POST /qa/settle': '{ withinMs }: waits until the background work is done',
  'POST /qa/jobs': '{ task }: runs a job now',
  'POST /qa/model': '{ reset, next: [...], always: {...} }: what the model does',
  'GET /qa/model/requests': 'what the model was asked',
  'GET /qa/mails': '?to=address: mails that were sent, newest first',
};

type Description = Awaited<ReturnType<typeof describe>>;

/** The same for people. */
export function worldPage({
  url,
  scenario,
  seed,
  resetMs,
  clock,
  people,
  scenarios: all,
}: Description): string {
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((each) => `<td>${escapeHtml(each)}</td>`).join('')}</tr>`;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    `<table><tr>${head.map((each) => `<th scope="col">${each}</th>`).join('')}</tr>${rows.map(row).join('')}</table>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>World for tests</title><style>body{font:16px/1.5 system-ui;max-width:64rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
table{border-collapse:collapse;width:100%;margin-bottom:2rem}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #8886;vertical-align:top}</style>
<h1>World for tests</h1><p>Scenario <b>${escapeHtml(scenario)}</b>, seed <b>${escapeHtml(seed)}</b>, reset in ${resetMs} ms.
It is <b>${escapeHtml(clock.now)}</b> (database: ${escapeHtml(clock.ticking)}). <a href="${escapeHtml(url)}/">Open Debrief</a></p>
<h2>Scenarios</h2>${table(
    ['Name', 'What it is', 'Built'],
    all.map(({ name, about, isReady }) => [name, about, isReady ? 'yes' : 'at its first reset']),
  )}
<h2>Endpoints</h2>${table(['Request', 'What it does'], Object.entries(endpoints))}
<h2>People</h2>${table(
    ['Name', 'Role', 'Address', 'Id'],
    people.map(({ name, role, email, id }) => [name, role, email, id]),
  )}</html>`;
}
