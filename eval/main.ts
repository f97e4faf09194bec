// pnpm eval mastery TRAIN.tsv TEST.tsv | readiness DIR | exam-date [LIVES] | ai [provider:model]
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [name = '', ...args] = process.argv.slice(2);
/** Those that read files alone, or nothing; the others measure this installation. */
const onFiles = ['mastery', 'readiness', 'exam-date'];

if (onFiles.includes(name)) {
  process.argv = [...process.argv.slice(0, 2), ...args];
  await import(`./${name}/main.ts`);
} else {
  process.argv = [...process.argv.slice(0, 2), 'packages/features/src/cli.ts', 'eval', name, ...args];
  await import(join(root, 'apps/launcher/src/with-database.ts'));
}
