import type { Machine } from '../measuring/machine.ts';
import { tellAims } from './aims.ts';
import { reportApi } from './api.ts';
import { reportBank } from './bank.ts';
import { reportDashboard } from './dashboard.ts';
import { reportEnqueue } from './enqueue.ts';
import { reportFollowers } from './followers.ts';
import { reportHub } from './hub.ts';
import { reportJobs } from './jobs.ts';
import { reportLogin } from './login.ts';
import { paragraphs, table, words } from './markdown.ts';
import { type Results, readResults } from './read-results.ts';
import { reportRecovery } from './recovery.ts';
import { reportResume } from './resume.ts';
import type { Section } from './section.ts';
import { reportSoak } from './soak.ts';
import { reportStart } from './start.ts';
import { reportStream } from './stream.ts';
import { reportWeb } from './web.ts';

const reports: Record<string, (results: never) => Section> = {
  api: reportApi,
  web: reportWeb,
  soak: reportSoak,
  stream: reportStream,
  followers: reportFollowers,
  resume: reportResume,
  hub: reportHub,
  bank: reportBank,
  jobs: reportJobs,
  enqueue: reportEnqueue,
  dashboard: reportDashboard,
  login: reportLogin,
  recovery: reportRecovery,
  start: reportStart,
};

/** docs/performance.md, from the results there are and the words of the templates beside this. */
export function composePage(): string {
  const found = Object.entries(reports).flatMap(([suite, report]) => {
    const results = readResults<object>(suite);
    return results ? [{ suite, machine: results.machine, section: report(results as never) }] : [];
  });
  const missing = Object.keys(reports).filter((suite) => !found.some((each) => each.suite === suite));
  const aims = found.flatMap(({ section }) => section.aims);
  return `${paragraphs(
    '# Performance',
    words(`Written by \`pnpm bench\`, which runs every suite one after the other, or by \`pnpm bench report\` from what the
      last runs left in \`bench/results\`; the words stand beside the figures in \`bench/report\`. Ratios are what counts: each is of candidates that took
      turns in one run. Absolute figures hold for that machine only, whose cores also run Postgres and whatever drives the load; a
      load far above the number of cores says that others worked there too, and then milliseconds are several times those of a
      quiet machine.`),
    tellMachines(found),
    missing.length > 0 ? words(`Not measured yet: ${missing.join(', ')}.`) : '',
    '## What was aimed at',
    tellAims(aims),
    words(`No check of safety was left out for a ratio: every figure of ours includes who is asking, whether the thing is
      theirs, their allowance, and input and output checked by schema.`),
    ...found.flatMap(({ section }) => [`## ${section.title}`, section.text]),
  )}\n`;
}

function tellMachines(found: { suite: string; machine: Results<object>['machine'] }[]): string {
  const cell = (value: Machine[keyof Machine] | undefined | null) => value ?? '';
  return table(
    ['suite', 'command', 'on', 'machine', 'node', 'Postgres', 'load', 'commit'],
    found.map(({ suite, machine }) => [
      ...[suite, `\`${machine.command ?? `pnpm bench ${suite}`}\``, cell(machine.on)],
      [machine.cpu, `${machine.cores} cores`, machine.memoryGb && `${machine.memoryGb} GB`]
        .filter(Boolean)
        .join(', '),
      ...[cell(machine.node), cell(machine.postgres)],
      ...[machine.load === undefined ? '' : String(machine.load), cell(machine.commit)],
    ]),
  );
}
