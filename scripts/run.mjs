// node scripts/run.mjs FILE ...: a TypeScript file of ours under the right Node, with everything it needs installed.
import { runReady } from './bootstrap.mjs';

const [file, ...args] = process.argv.slice(2);
await runReady(file, args);
