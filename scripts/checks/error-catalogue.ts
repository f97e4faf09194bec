import { readFileSync, writeFileSync } from 'node:fs';
import { failWith } from '../checking/fail-with.ts';
import { readSourceFiles } from '../checking/source-files.ts';
import { collectReasons } from '../errors/collect-reasons.ts';
import { withCatalogue } from '../errors/page.ts';

const page = 'docs/guides/testing.md';

const reasons = readSourceFiles()
  .filter(({ path }) => /^(packages\/(platform|features)|apps\/server)\/src\//.test(path))
  .filter(({ path }) => !/\.(test|builder)\.ts$|\/(testing|fuzz)\//.test(path))
  .flatMap(collectReasons);
const { errors } = JSON.parse(readFileSync('apps/web/src/messages/en-first.json', 'utf8'));
const before = readFileSync(page, 'utf8');
const text = withCatalogue(before, reasons, errors.codes);
if (process.argv.includes('--write')) writeFileSync(page, text);
else
  failWith('The catalogue of errors and the code differ:', [
    ...(before === text ? [] : [`${page}: node scripts/checks/error-catalogue.ts --write`]),
  ]);
