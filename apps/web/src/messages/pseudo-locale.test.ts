import { expect, test } from 'vitest';
import { pseudoCatalogue, pseudoMessage } from './pseudo-locale.ts';

test('words are accented and bracketed', () => {
  expect(pseudoMessage('Sign in')).toBe('⟦Šíǧñ íñ⟧');
});

test('arguments and tags stay as they are', () => {
  expect(pseudoMessage('Hi {name}, <b>go</b>')).toBe('⟦Ħí {name}, <b>ǧó</b>⟧');
  expect(pseudoMessage('{at, date, short}')).toBe('⟦{at, date, short}⟧');
});

test('the branches of a plural are accented, its selectors are not', () => {
  expect(pseudoMessage('{n, plural, one {# day} other {# days of {x}}}')).toBe(
    '⟦{n, plural, one {# đáý} other {# đáýš óƒ {x}}}⟧',
  );
});

test('a whole catalogue keeps its keys', () => {
  expect(pseudoCatalogue({ auth: { go: 'Go' } })).toEqual({ auth: { go: '⟦Ǧó⟧' } });
});
