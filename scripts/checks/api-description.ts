import { readFileSync, writeFileSync } from 'node:fs';
import { describeApi } from '../../apps/server/src/rest/document/describe-api.ts';
import { toPostman } from '../api/postman-collection.ts';
import { failWith } from '../checking/fail-with.ts';

/** What is committed must be what the routers say now; `--write` makes it so. */
const document = await describeApi();
const files = { 'docs/api/openapi.json': document, 'docs/api/postman.json': toPostman(document) };

const stale: string[] = [];
for (const [path, content] of Object.entries(files)) {
  const text = `${JSON.stringify(content, null, 1)}\n`;
  if (process.argv.includes('--write')) writeFileSync(path, text);
  else if (read(path) !== text) stale.push(path);
}

failWith('The description of the API is not that of the routers; `pnpm api:describe` writes it anew:', stale);

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
