import { expect, it } from 'vitest';
import { composePage } from './compose-page.ts';

const shell = `<head>
    <link rel="stylesheet" crossorigin href="/assets/all.css">
    <title>Debrief</title>
    <script src="/appearance-1.js"></script>
  </head><body><div id="root"></div></body>`;
const page = {
  ...{
    shell,
    path: '/quizzes/$quizId',
    title: 'Quiz <1> · Debrief',
    isPublic: false,
    scripts: ['assets/quiz.js'],
    css: ['.a{color:red}.b{}'],
  },
  queries: {
    always: [['quizzes.get', { quizId: '~quizId' }] as [string, unknown]],
    students: [],
    teachers: [['quizzes.statistics'] as [string]],
  },
  plainScripts: { appearance: '/appearance-1.js', ahead: '/ahead-1.js' },
  html: '<form class="a"><a href="/quizzes/~quizId/edit">Edit</a><input type="date" value="2026-01-01"/></form>',
};

it('a page brings its styles, its scripts and what to ask for, and its sheets come behind it', () => {
  const html = composePage(page);

  expect(html).toContain('.a{color:red}');
  expect(html).not.toContain('.b{}');
  expect(html).toContain('<link rel="modulepreload" fetchpriority="low" crossorigin href="/assets/quiz.js">');
  expect(html).toContain(
    'data-queries="[[&quot;quizzes.get&quot;,{&quot;quizId&quot;:&quot;~quizId&quot;}]]"',
  );
  expect(html.indexOf('all.css')).toBeGreaterThan(html.indexOf('data-first-paint'));
});

it('nothing in it is sent, leads to an address that is not known, or names a day of the build', () => {
  const html = composePage(page);

  expect(html).not.toMatch(/<form|href="[^"]*~|2026-01-01/);
});

it('it has its title, and asks for what only some need where they are here', () => {
  const html = composePage(page);

  expect(html).toContain('<title>Quiz &lt;1> · Debrief</title>');
  expect(html).toContain('data-teachers="[[&quot;quizzes.statistics&quot;]]"');
  expect(html).not.toContain('data-students');
  expect(composePage({ ...page, title: null })).toContain('<title>Debrief</title>');
});

it('fields of a page of a person are not there before the app is, those of the others are', () => {
  expect(composePage(page)).toMatch(/\[data-first-paint\] :is\(input,select,[^{]*\{visibility:hidden/);
  expect(composePage({ ...page, isPublic: true })).not.toMatch(/:is\(input/);
});

it('where nothing is painted the page is empty, and what it needs is on its way', () => {
  const html = composePage({ ...page, html: '' });

  expect(html).toContain('<div id="root"></div>');
  expect(html).toContain('href="/assets/quiz.js"');
  expect(html).toContain('<script src="/ahead-1.js"');
  expect(html.indexOf('all.css')).toBeLessThan(html.indexOf('<body>'));
});
