import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

const guide = join(root, 'docs/guides/api.md');
/** A comment that names a file, and the block below it. */
const block = /(<!-- (packages\/client\/examples\/[\w/-]+\.ts) -->\n```ts\n).*?(```\n)/gs;

/** Puts the example files into the guide, or with `isVerifying` says whether they stand there as they are. */
export function writeGuide({ isVerifying }: { isVerifying: boolean }): boolean {
  const text = readFileSync(guide, 'utf8');
  const filled = text.replaceAll(
    block,
    (_all, head: string, file: string, tail: string) =>
      `${head}${readFileSync(join(root, file), 'utf8')}${tail}`,
  );
  if (!isVerifying) writeFileSync(guide, filled);
  return filled === text;
}
