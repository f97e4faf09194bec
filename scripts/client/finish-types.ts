import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const specifier = /(from |import\()'(\.[^']+)\.ts'/g;

/** Keeps the declarations that the entries reach, and names files in them as every version of TypeScript reads them. */
export function finishTypes(folder: string, entries: readonly string[]): void {
  const kept = new Set(entries.map((entry) => join(folder, entry)));
  for (const file of kept) {
    const text = readFileSync(file, 'utf8');
    for (const [, , path] of text.matchAll(specifier)) kept.add(join(dirname(file), `${path}.d.ts`));
    writeFileSync(file, text.replaceAll(specifier, "$1'$2.js'"));
  }
  for (const file of globSync('**/*.d.ts', { cwd: folder }))
    if (!kept.has(join(folder, file))) rmSync(join(folder, file));
}
