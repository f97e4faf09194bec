import { expect, it } from 'vitest';
import { findServerCode } from './server-code.ts';

it('sources of rooms and of server libraries are server code; the shared rules and the client are not', () => {
  const sources = [
    '../../packages/core/src/paper/freeze.ts',
    '../../node_modules/.pnpm/@trpc+server@11.0.0/node_modules/@trpc/server/dist/observable-abc.mjs',
    '../../packages/features/src/quizzes/submit-attempt.ts',
    '../../node_modules/.pnpm/pg@8.0.0/node_modules/pg/lib/client.js',
  ];

  expect(findServerCode('', sources)).toEqual(sources.slice(2));
});

it('imports of Node and of the database are found in the text alone', () => {
  expect(findServerCode('import{readFile as a}from"node:fs";', [])).toEqual(['"node:fs"']);
  expect(findServerCode('const p=require("pg")', [])).toEqual(['require("pg"']);
  expect(findServerCode('const words="a node: in the tree"', [])).toEqual([]);
});
