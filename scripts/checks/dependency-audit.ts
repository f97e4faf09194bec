// What is known of holes in what is installed, where the registry tells; high and critical ones fail. A registry that
// tells nothing leaves the check not run, and it says so.

import { failWith } from '../checking/fail-with.ts';
import { notRun } from '../checking/not-run.ts';
import { judgeAudit } from '../supply/judge-audit.ts';
import { askPnpm } from '../supply/run-pnpm.ts';

const { said, complaint } = askPnpm(['audit', '--json'], 60_000);
const audit = judgeAudit(said);
if (!audit.isRun) notRun(`the registry offers no audit (${/ERR_\w+/.exec(complaint)?.[0] ?? 'no answer'})`);
console.log('Advisories by severity:', JSON.stringify(audit.counts));
failWith('Known holes in what is installed:', audit.problems);
