import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { namePlainScripts } from './name-plain-scripts.ts';

async function nameIn(ahead: string) {
  const outDir = mkdtempSync(join(tmpdir(), 'debrief-scripts-'));
  writeFileSync(join(outDir, 'appearance.js'), 'light()');
  writeFileSync(join(outDir, 'ahead.js'), ahead);
  writeFileSync(join(outDir, 'index.html'), '<script src="/appearance.js"></script>');
  const names = await namePlainScripts(outDir);
  return { ...names, files: readdirSync(outDir), html: readFileSync(join(outDir, 'index.html'), 'utf8') };
}

it('a script of another version has another name, by which the page asks for it', async () => {
  const [one, other] = [await nameIn('ask()'), await nameIn('askMore()')];

  expect(one.ahead).not.toBe(other.ahead);
  expect(one.appearance).toBe(other.appearance);
  expect(one.html).toBe(`<script src="${one.appearance}"></script>`);
  expect(one.files.map((file) => `/${file}`)).toEqual(expect.arrayContaining([one.ahead, one.appearance]));
  expect(one.files).not.toContain('ahead.js');
});
