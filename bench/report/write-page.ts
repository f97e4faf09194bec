import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { composePage } from './compose-page.ts';

export const pagePath = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

export async function writePage(): Promise<void> {
  await writeFile(pagePath, composePage());
  console.log('Written to docs/performance.md.');
}
