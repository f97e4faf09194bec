import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreResponse } from '../../score-response.ts';
import { matchesWildcards } from '../../typed/wildcards.ts';
import { validateQuestion } from '../../validate-question.ts';
import type { ShortAnswerQuestion, TextComparison } from './question.ts';

const accepting = (text: string, comparison: Partial<TextComparison> = {}): ShortAnswerQuestion => ({
  ...{ kind: 'short-answer', stem: 'Say it.', explanation: '', isCaseSensitive: false },
  ...comparison,
  answers: [{ text, creditPercent: 100, explanation: '' }],
});
const isRight = (asked: ShortAnswerQuestion, text: string) =>
  scoreResponse(asked, { kind: 'short-answer', text }).outcome === 'right';

describe('wildcards', () => {
  test.each([
    ['route*', 'Route tables', true],
    ['route*', 'a route', false],
    ['*table', 'route  TABLE', true],
    ['r*t*', 'a route', false],
    ['*out*', 'a route', true],
    ['a*b*c', 'a then b then c', true],
    ['a*b*c', 'a then c then b', false],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['2 \\* 3', '2 * 3', true],
    ['2 \\* 3', '2 and 3', false],
    ['\\**', '* anything', true],
    ['**', 'x', true],
  ])('%j takes %j: %s', (pattern, text, expected) => {
    expect(isRight(accepting(pattern, { hasWildcards: true }), text)).toBe(expected);
  });

  test('say what a regular expression would say', () => {
    const pieces = fc.array(fc.stringMatching(/^[ab]{0,3}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(pieces, fc.stringMatching(/^[ab]{0,8}$/), (parts, text) => {
        expect(matchesWildcards(parts.join('*'), text)).toBe(new RegExp(`^${parts.join('.*')}$`).test(text));
      }),
      { numRuns: 500 },
    );
  });

  test('no pattern makes it slow', () => {
    const asked = accepting(`${'a*'.repeat(5_000)}b`, { hasWildcards: true });
    const startedAt = performance.now();

    expect(isRight(asked, 'a'.repeat(2_000))).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  test('an answer that takes anything may not earn credit', () => {
    expect(validateQuestion(accepting(' * ', { hasWildcards: true }))).toEqual([
      { place: 'answers[0].text', sentence: 'gives credit for whatever is typed' },
    ]);
    expect(validateQuestion(accepting('*'))).toEqual([]);
  });
});

describe('accents and white space', () => {
  test('accents are dropped where the question says so', () => {
    const lenient = accepting('Crème brûlée', { ignoresAccents: true });

    expect(
      ['creme brulee', 'CRÈME BRULEE', 'cre\u0300me bru\u0302le\u0301e'].map((text) =>
        isRight(lenient, text),
      ),
    ).toEqual([...[true, true, true]]);
    expect(isRight(accepting('Crème brûlée'), 'creme brulee')).toBe(false);
    expect(isRight(accepting('Müller', { ignoresAccents: true }), 'muller')).toBe(true);
  });

  test('marks of other scripts are letters', () => {
    expect(isRight(accepting('की', { ignoresAccents: true }), 'क')).toBe(false);
  });

  test('white space counts where the question says so', () => {
    const strict = accepting('a  b', { keepsWhiteSpace: true });

    expect([' a  b', 'a b', 'a  b'].map((text) => isRight(strict, text))).toEqual([false, false, true]);
  });

  test('two texts that are taken for the same are told', () => {
    const asked = accepting('café', { ignoresAccents: true });
    const twice = {
      ...asked,
      answers: [...asked.answers, { text: 'Cafe', creditPercent: 50, explanation: '' }],
    };

    expect(validateQuestion(twice)).toEqual([{ place: 'answers', sentence: 'two accept the same text' }]);
  });
});
