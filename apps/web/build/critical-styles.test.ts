import { expect, it } from 'vitest';
import { pickStyles } from './critical-styles.ts';

const html = '<h1 class="title big">Words</h1>';

it('keeps what the page shows, and of a list of selectors the ones that can match', () => {
  expect(pickStyles('.title{color:red}.other{color:blue}', html)).toBe('.title{color:red}');
  expect(pickStyles('.title.big,.title.small,h1{margin:0}', html)).toBe('.title.big,h1{margin:0}');
});

it('keeps fonts, tokens and the order of layers', () => {
  const css = '@layer a,b;@font-face{font-family:X}:root{--ink:#000}';

  expect(pickStyles(css, html)).toBe(css);
});

it('leaves out movements, and groups that have nothing left', () => {
  expect(pickStyles('@keyframes k{to{opacity:1}}@media print{.other{color:red}}', html)).toBe('');
  expect(pickStyles('@media print{.other{color:red}.big{color:red}}', html)).toBe(
    '@media print{.big{color:red}}',
  );
});
