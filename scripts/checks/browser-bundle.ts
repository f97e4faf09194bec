// What the browser gets: no server code, and pages that are not heavy.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Chunk, findFirstPage, readChunks } from '../bundle/read-bundle.ts';
import { findServerCode } from '../bundle/server-code.ts';
import { failWith } from '../checking/fail-with.ts';
import { root } from '../root.ts';

/** What has to be there before a page is shown, by gzip: of the frame that all share, and of pages that many open. */
const limitsKb: Readonly<Record<string, number>> = {
  frame: 166,
  '/': 176,
  '/sign-in': 186,
  '/today': 268,
  '/quizzes': 228,
  '/attempts/$attemptId': 308,
  '/attempts/$attemptId/debrief': 266,
};
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
const painted: { path: string; file: string }[] = JSON.parse(
  readFileSync(join(dist, 'pages/list.json'), 'utf8'),
);
const tooHeavy = Object.entries(limitsKb).flatMap(([path, limitKb]) => {
  const file = painted.find((page) => page.path === path)?.file;
  if (!file && path !== 'frame') return [`no page was painted for ${path}`];
  const scripts = findFirstPage(dist, chunks, file ? `pages/${file}` : 'index.html');
  const gzipKb = sizeOf(scripts, gzipSync);
  const summary = `${path}: ${gzipKb.toFixed(1)} kB of script by gzip, ${sizeOf(scripts, brotliCompressSync).toFixed(1)} kB by brotli, at most ${limitKb} kB`;
  console.log(summary);
  return gzipKb > limitKb ? [`too heavy: ${summary}`] : [];
});
failWith('What the browser gets:', [...strangers, ...tooHeavy]);
