import { expect, test } from 'vitest';
import { completeSections, sectionText } from './sections.ts';

test('the section that is being written is not complete yet', () => {
  expect(completeSections({ summary: 'Good.', strengths: [] }, false)).toEqual(['summary']);
});

test('when all is written every section is complete', () => {
  expect(completeSections({ summary: 'Good.', keyTakeaway: 'Rest.' }, true)).toEqual([
    'summary',
    'keyTakeaway',
  ]);
});

test('claims are read out as their sentences', () => {
  expect(sectionText({ strengths: [{ sentence: 'One.' }, { sentence: 'Two.' }, {}] }, 'strengths')).toBe(
    'One. Two. ',
  );
});
