import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface SourceFile {
  path: string;
  text: string;
  /** Module specifiers of static and dynamic imports and re-exports. */
  imports: { specifier: string; isTypeOnly: boolean }[];
}

const importPattern =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\s\S]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every TypeScript file that git tracks or would track. */
export function readSourceFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
    encoding: 'utf8',
  });
  return listed.split('\n').filter(Boolean).flatMap(readSourceFile);
}

function readSourceFile(path: string): SourceFile[] {
  try {
    const text = readFileSync(path, 'utf8');
    return [{ path, text, imports: findImports(text) }];
  } catch {
    // Deleted in the working tree, not yet in git.
    return [];
  }
}

function findImports(text: string): SourceFile['imports'] {
  return [...text.matchAll(importPattern)].map((match) => ({
    specifier: match[2] ?? match[3] ?? '',
    isTypeOnly: match[1] !== undefined,
  }));
}
