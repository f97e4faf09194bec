import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { openChecker } from './open-checker.ts';
import { printApi } from './print-api.ts';
import { readProcedureDocs } from './procedure-docs.ts';

const file = join(root, 'packages/client/src/generated/api.ts');

/** Writes the types of the client, or with `isVerifying` says whether the committed ones are those of the router. */
export function writeApiTypes({ isVerifying }: { isVerifying: boolean }): boolean {
  const open = openChecker();
  try {
    const text = printApi(open, readProcedureDocs());
    if (isVerifying) return readFileSync(file, 'utf8') === text;
    writeFileSync(file, text);
    return true;
  } finally {
    open.close();
  }
}
