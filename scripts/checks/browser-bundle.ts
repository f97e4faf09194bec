// What the browser gets: no server code, and a first page that is not heavy.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Chunk, findFirstPage, readChunks } from '../bundle/read-bundle.ts';
import { findServerCode } from '../bundle/server-code.ts';
import { failWith } from '../checking/fail-with.ts';
import { root } from '../root.ts';

const limitKb = 180;
const dist = join(root, 'apps/web/dist');

function buildIfStale(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'apps/launcher/src/build-web.ts')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

function sizeOf(chunks: readonly Chunk[], compress: (text: string) => Buffer): number {
  return chunks.reduce((sum, { text }) => sum + compress(text).length, 0) / 1000;
}

buildIfStale();
const chunks = readChunks(dist);
const strangers = [...chunks.values()].flatMap(({ file, text, sources }) =>
  findServerCode(text, sources).map((found) => `${file} holds ${found}`),
);
const firstPage = findFirstPage(dist, chunks);
const gzipKb = sizeOf(firstPage, gzipSync);
const brotliKb = sizeOf(firstPage, brotliCompressSync);
const summary = `${gzipKb.toFixed(1)} kB of script by gzip, ${brotliKb.toFixed(1)} kB by brotli, at most ${limitKb} kB`;
console.log(`First page: ${summary}`);
const tooHeavy = gzipKb > limitKb ? [`the first page is too heavy: ${summary}`] : [];
failWith('What the browser gets:', [...strangers, ...tooHeavy]);
