import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export type Chunk = {
  /** Below the folder, such as `assets/index-abc.js`. */
  file: string;
  text: string;
  /** Paths of what it was made from, as its map has them. */
  sources: string[];
  /** Chunks that are loaded with it. */
  imports: string[];
};

/** Every script of a built page. */
export function readChunks(dist: string): Map<string, Chunk> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const scripts = files.filter((file) => file.endsWith('.js'));
  return new Map(scripts.map((file) => [file, readChunk(dist, file)]));
}

/** The scripts that the page names, and everything they import: what has to be there before anything is shown. */
export function findFirstPage(
  dist: string,
  chunks: ReadonlyMap<string, Chunk>,
  page = 'index.html',
): Chunk[] {
  const html = readFileSync(join(dist, page), 'utf8');
  const found = new Set<string>();
  const waiting = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, file = '']) => file);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...(chunks.get(file)?.imports ?? []));
  }
  return [...found].flatMap((file) => chunks.get(file) ?? []);
}

function readChunk(dist: string, file: string): Chunk {
  const text = readFileSync(join(dist, file), 'utf8');
  const map = join(dist, `${file}.map`);
  const sources = existsSync(map)
    ? (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources
    : [];
  return { file, text, sources, imports: findStaticImports(text, file) };
}

/** `import"./a.js"`, `import{b}from"./a.js"`, `export{b}from"./a.js"`; not `import("./a.js")`, which comes later. */
function findStaticImports(text: string, file: string): string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  return [...found].map(([, path = '']) => posix.join(posix.dirname(file), path));
}
