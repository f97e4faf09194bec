// Everything that is installed is under a licence that asks for no more than to be named, or is an exception with its
// reason (scripts/supply/judge-licences.ts).
import { failWith } from '../checking/fail-with.ts';
import { judgeLicences, type Licences } from '../supply/judge-licences.ts';
import { askPnpm } from '../supply/run-pnpm.ts';

const { said, complaint } = askPnpm(['-r', 'licenses', 'list', '--json'], 60_000);
const { counts, problems } = judgeLicences((said ?? {}) as Licences);
for (const [licence, packages] of counts) console.log(`${String(packages).padStart(4)} ${licence}`);
failWith('Licences to be looked at:', counts.length > 0 ? problems : [`pnpm names none: ${complaint}`]);
