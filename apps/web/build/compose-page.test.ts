import { expect, it } from 'vitest';
import { composePage } from './compose-page.ts';

const shell = `<head>
    <link rel="stylesheet" crossorigin href="/assets/all.css">
    <script src="/appearance.js"></script>
  </head><body><div id="root"></div></body>`;
const page = {
  ...{
    shell,
    path: '/quizzes/$quizId',
    isPublic: false,
    scripts: ['assets/quiz.js'],
    css: ['.a{color:red}.b{}'],
  },
  queries: [['quizzes.get', { quizId: '~quizId' }]],
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
