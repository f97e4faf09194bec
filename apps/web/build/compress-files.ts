import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];
const worthIt = 1_024;

/** Beside every text its best compressions, made once here instead of with every answer. */
export async function compressFiles(outDir: string): Promise<void> {
  const names = await readdir(outDir, { recursive: true, withFileTypes: true });
  const texts = names.filter((each) => each.isFile() && /\.(?:js|css|html|svg|json)$/.test(each.name));
  await Promise.all(texts.map((each) => compressFile(join(each.parentPath, each.name))));
}

async function compressFile(path: string): Promise<void> {
  const text = await readFile(path);
  if (text.length < worthIt) return;
  const [brotli, gzipped] = await Promise.all([toBrotli(text), toGzip(text, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
}
