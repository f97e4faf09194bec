import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { readDeclared } from './declared.ts';
import { openChecker } from './open-checker.ts';
import { printApi } from './print-api.ts';

const file = join(root, 'packages/client/src/generated/api.ts');

/** Writes the types of the client, or with `isVerifying` says whether the committed ones are those of the router. */
export function writeApiTypes({ isVerifying }: { isVerifying: boolean }): boolean {
  const open = openChecker();
  try {
    const titles = new Map(readDeclared().map(({ path, title }) => [path, title]));
    const text = printApi(open, (path) => titles.get(path));
    if (isVerifying) return readFileSync(file, 'utf8') === text;
    writeFileSync(file, text);
    return true;
  } finally {
    open.close();
  }
}
