import type { Rolldown } from 'vite';

export interface PageParts {
  /** Scripts, in the order in which they are to be loaded. */
  scripts: string[];
  styles: string[];
}

/** Of the built files what a page is made of, besides what the shell names itself. */
export function findParts(
  bundle: Rolldown.OutputBundle,
  { parts, wanted }: { parts: readonly string[]; wanted: ReadonlySet<string> },
): PageParts {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find(
    ({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith('index.html'),
  );
  const start = parts.flatMap((part) => chunks.find(({ facadeModuleId }) => facadeModuleId === part) ?? []);
  const isWanted = (file: string) => wanted.has(byFile.get(file)?.facadeModuleId ?? '');
  const there = follow(entry ? [entry] : [], byFile, { isWanted: () => false, without: new Set() });
  const found = [...follow(start, byFile, { isWanted, without: there })];
  return {
    scripts: found.map(({ fileName }) => fileName),
    styles: [...new Set(found.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))],
  };
}

function follow(
  start: Rolldown.OutputChunk[],
  byFile: ReadonlyMap<string, Rolldown.OutputChunk>,
  { isWanted, without }: { isWanted: (file: string) => boolean; without: ReadonlySet<Rolldown.OutputChunk> },
): Set<Rolldown.OutputChunk> {
  const found = new Set(start);
  // A set that grows is walked to its end.
  for (const { imports, dynamicImports } of found)
    for (const file of [...imports, ...dynamicImports.filter(isWanted)]) {
      const chunk = byFile.get(file);
      if (chunk && !without.has(chunk)) found.add(chunk);
    }
  return found;
}
