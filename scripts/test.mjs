// npm test: everything a fresh machine lacks, then every check and test.
import { runReady } from './bootstrap.mjs';

await runReady('scripts/test-run/run-everything.ts', process.argv.slice(2));
