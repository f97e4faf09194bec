// npm start: everything a fresh machine lacks, then Debrief.
import { runReady } from './bootstrap.mjs';

await runReady('apps/launcher/src/main.ts', process.argv.slice(2));
