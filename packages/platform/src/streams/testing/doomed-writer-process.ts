// Run by a test: claims a stream and writes to it until it is killed.
import { claimOf, quickTiming } from './ledger-bench.ts';
import { startLedgerProcess } from './ledger-process.ts';

const [connectionString = '', key = ''] = process.argv.slice(2);
const writer = await claimOf(startLedgerProcess({ connectionString, timing: quickTiming }), JSON.parse(key));
setInterval(() => writer.append('more and '), 5);
process.stdout.write('writing\n');
