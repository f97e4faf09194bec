import { readFileSync } from 'node:fs';
import { failWith } from '../checking/fail-with.ts';
import { readSourceFiles } from '../checking/source-files.ts';
import { findUncovered, findWebCalls } from '../checking/web-calls.ts';

/** Whatever a page does can be done from a program. */
const calls = readSourceFiles()
  .filter(({ path }) => path.startsWith('apps/web/src/') && !/\.test\.tsx?$/.test(path))
  .flatMap(({ path, text }) => findWebCalls(path, text));
const api = JSON.parse(readFileSync('docs/api/openapi.json', 'utf8'));

// A search that finds nothing proves nothing.
const tooFew = calls.length < 100 ? [`only ${calls.length} calls found in the web app`] : [];
const uncovered = findUncovered(calls, api).map(({ file, what }) => `${file}: ${Object.values(what)[0]}`);

failWith('What the web app does and the API does not say:', [...tooFew, ...uncovered]);
