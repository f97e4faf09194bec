import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listRooms } from './words.ts';

it('a source brings the words of the rooms that it asks for, each once', () => {
  const code = "useTranslations('plan.tasks'); useTranslations('plan'); useTranslations(`progress.x`)";

  expect(listRooms(code)).toEqual(['plan', 'progress']);
});

it('every source that asks for words says of which room', () => {
  const root = new URL('../src/', import.meta.url);
  const sources = globSync('**/*.{ts,tsx}', { cwd: root }).map((file) =>
    readFileSync(new URL(file, root), 'utf8'),
  );
  const asked = sources.flatMap((code) =>
    [...code.matchAll(/\buseTranslations\((.*)/g)].map(([, what = '']) => what),
  );

  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((what) => !/^\s*['"`]\w|^$/.test(what))).toEqual([]);
});
