import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Chunk, findFirstPage, readChunks } from '../../scripts/bundle/read-bundle.ts';
import { root } from '../../scripts/root.ts';

export interface RouteWeight {
  route: string;
  /** Everything that has to be there before the page is shown. */
  gzipKb: number;
  brotliKb: number;
  /** What this page brings beyond the frame that all share. */
  ownGzipKb: number;
  scripts: number;
}

const dist = join(root, 'apps/web/dist');

/** Of every route of the built web app: its frame, its page, and all that these import. */
export function weighRoutes(): RouteWeight[] {
  const chunks = readChunks(dist);
  const frame = findFirstPage(dist, chunks);
  const frameKb = sumKb(frame, gzipSync);
  return listRoutes()
    .map(({ route, page }) => {
      const own = [...chunks.values()].find(({ file }) => isChunkOf(file, page));
      if (!own) throw new Error(`The build has no script of ${page}.`);
      const all = withImports([...frame, own], chunks);
      const gzipKb = sumKb(all, gzipSync);
      return {
        route,
        gzipKb,
        brotliKb: sumKb(all, brotliCompressSync),
        ownGzipKb: round(gzipKb - frameKb),
        scripts: all.length,
      };
    })
    .sort((one, other) => other.gzipKb - one.gzipKb);
}

/** `path: '/today'` and the page that is imported when it is opened. */
function listRoutes(): { route: string; page: string }[] {
  const sources = globSync(join(root, 'apps/web/src/app/routes/*.tsx')).map((file) =>
    readFileSync(file, 'utf8'),
  );
  return sources.flatMap((source) =>
    [...source.matchAll(/path: '([^']+)'[\s\S]*?import\('([^']+)'\)/g)].map(([, route = '', page = '']) => ({
      route,
      page: basename(page).replace(/\.tsx?$/, ''),
    })),
  );
}

const isChunkOf = (file: string, page: string) =>
  basename(file).startsWith(`${page}-`) && basename(file).length === page.length + '-12345678.js'.length;

function withImports(start: Chunk[], chunks: ReadonlyMap<string, Chunk>): Chunk[] {
  const found = new Set<Chunk>();
  const waiting = [...start];
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (found.has(chunk)) continue;
    found.add(chunk);
    waiting.push(...chunk.imports.flatMap((file) => chunks.get(file) ?? []));
  }
  return [...found];
}

const sumKb = (chunks: readonly Chunk[], compress: (text: string) => Buffer) =>
  round(chunks.reduce((sum, chunk) => sum + sizeOf(chunk, compress), 0) / 1_000);

const sizes = new Map<Chunk, Map<(text: string) => Buffer, number>>();

/** Most chunks belong to many routes: each is compressed once. */
function sizeOf(chunk: Chunk, compress: (text: string) => Buffer): number {
  const own = sizes.get(chunk) ?? new Map<(text: string) => Buffer, number>();
  const size = own.get(compress) ?? compress(chunk.text).length;
  sizes.set(chunk, own.set(compress, size));
  return size;
}

const round = (value: number) => Math.round(value * 10) / 10;
