import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const file = join(process.env.LIVE_HEAP ?? '.', String(process.pid));

process.on('SIGUSR2', () => {
  // What finalizers let go is collected the second time.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(file, `${(heapUsed + external) / 1_048_576}\n`);
});
