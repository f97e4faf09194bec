import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPaintedPages } from './painted-pages.ts';

const root = mkdtempSync(join(tmpdir(), 'debrief-pages-'));
mkdirSync(join(root, 'pages'));
const page = (path: string, name: string, isPublic = false) => ({
  ...{ path, isPublic, file: `${name}.html`, demoFile: isPublic ? `${name}-demo.html` : `${name}.html` },
});
const pages = [
  page('/', 'first', true),
  page('/sign-in', 'sign-in', true),
  page('/quizzes/$quizId', 'quiz'),
  page('/quizzes/new', 'new'),
  page('/today', 'today'),
];
writeFileSync(join(root, 'pages', 'list.json'), JSON.stringify(pages));
const find = readPaintedPages(root);
const student = { mayBeSignedIn: true, canDemo: true };
const stranger = { mayBeSignedIn: false, canDemo: false };

it('an address has its page, and words come before places for any', () => {
  expect(find({ ...student, path: '/quizzes/new' })).toBe('pages/new.html');
  expect(find({ ...student, path: '/quizzes/0198' })).toBe('pages/quiz.html');
  expect(find({ ...student, path: '/quizzes/' })).toBeNull();
  expect(find({ ...student, path: '/nowhere' })).toBeNull();
});

it('strangers see where they sign in instead, and may try it where that is offered', () => {
  expect(find({ ...stranger, path: '/today' })).toBe('pages/sign-in.html');
  expect(find({ ...stranger, canDemo: true, path: '/' })).toBe('pages/first-demo.html');
  expect(find({ ...stranger, path: '/' })).toBe('pages/first.html');
});

it('whoever may be signed in sees today at the first address', () => {
  expect(find({ ...student, path: '/' })).toBe('pages/today.html');
});

it('a build without painted pages has none', () => {
  expect(readPaintedPages(tmpdir())({ ...student, path: '/today' })).toBeNull();
});
