import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './env.ts';

const programs = ['apps/server', 'apps/worker', 'apps/launcher', 'apps/web'];
const libraries = ['packages/platform', 'packages/features', 'packages/client', 'packages/db', 'packages/ai'];
/** Tests and what they are made with may do what the product may not. */
const isProduct = (path: string) =>
  /\.(ts|tsx)$/.test(path) &&
  !/\.(test|builder|d)\.tsx?$|(^|[\\/])(testing|trial|fuzz|node_modules|dist)[\\/]/.test(path);

function filesOf(folder: string): string[] {
  const home = join(root, folder, 'src');
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter(isProduct)
    .map((path) => join(home, path));
}

it.each([...programs, ...libraries])('%s imports nothing of the world for tests [004-45]', (folder) => {
  const files = filesOf(folder);

  const importing = files.filter((path) =>
    /(from|import\()\s*'(@debrief\/(qa|testing)|[^']*apps\/qa)/.test(readFileSync(path, 'utf8')),
  );

  expect(files.length).toBeGreaterThan(10);
  expect(importing).toEqual([]);
});

it('nothing of the product draws its ids by a seed', () => {
  const files = [...programs, ...libraries].flatMap(filesOf);

  const seeding = files.filter((path) => readFileSync(path, 'utf8').includes('takeIdsFrom'));

  expect(seeding.map((path) => path.slice(root.length))).toEqual(['packages/platform/src/new-id.ts']);
});
