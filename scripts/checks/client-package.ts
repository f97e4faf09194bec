// The client can be published: its types are those of the router, it stands alone, works, and is small.
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServerCode } from '../bundle/server-code.ts';
import { failWith } from '../checking/fail-with.ts';
import { writeApiTypes } from '../client/api-file.ts';
import { buildPackage } from '../client/build-package.ts';
import { writeGuide } from '../client/guide.ts';
import { measureImport } from '../client/measure-import.ts';
import { writeReference } from '../client/reference/write-reference.ts';
import { checkTypes, findStrangers, makeConsumer, runConsumer } from '../client/try-package.ts';

/** In kB by gzip, with everything that is needed. */
const limits = [
  {
    what: 'createDebriefClient',
    limitKb: 17,
    source:
      "import { createDebriefClient } from '@debrief/client'; console.log(createDebriefClient({ url: location.origin }));",
  },
  {
    what: 'parsePartialJson alone',
    limitKb: 1.2,
    source: "import { parsePartialJson } from '@debrief/client'; console.log(parsePartialJson('{'));",
  },
];

const work = mkdtempSync(join(tmpdir(), 'debrief-client-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const packed = join(work, 'package');
const somebody = join(work, 'somebody');
const sources = await buildPackage(packed);
makeConsumer(somebody, packed);
const files = globSync('**/*', { cwd: packed }).filter((file) => /\.(js|ts|json)$/.test(file));
const problems = [
  ...(writeApiTypes({ isVerifying: true })
    ? []
    : ['its types are not those of the router: run `pnpm client:types` and commit the result']),
  ...(writeGuide({ isVerifying: true })
    ? []
    : ['the programs in docs/guides/api.md are not the examples: run `pnpm client:types`']),
  ...writeReference({ isVerifying: true }).map(
    (page) => `docs/api/reference/${page} is not as the router would have it: run \`pnpm client:types\``,
  ),
  ...findStrangers(packed, files),
  ...findServerCode('', sources),
  ...checkTypes(somebody),
  ...(await runConsumer(somebody)),
];
for (const { what, limitKb, source } of limits) {
  const kb = await measureImport(somebody, source);
  const summary = `${what}: ${kb.toFixed(1)} kB by gzip, at most ${limitKb} kB`;
  console.log(summary);
  if (kb > limitKb) problems.push(summary);
}
failWith('The client as others would install it:', problems);
