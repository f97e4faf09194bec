import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costMicros, findPrice } from './cost.ts';
import type { ModelPrice } from './price.ts';

const price = (given: Partial<ModelPrice> = {}): ModelPrice => ({
  model: 'google:small',
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: null,
  inputMicrosPerMillion: 75_000,
  cachedInputMicrosPerMillion: 18_750,
  outputMicrosPerMillion: 300_000,
  ...given,
});

describe('cost', () => {
  test('is exact in whole micro-dollars', () => {
    // 2,000 in and 800 out at $0.075 and $0.30 a million: 150 + 240 micro-dollars.
    expect(costMicros(price(), { inputTokens: 2000, cachedInputTokens: 0, outputTokens: 800 })).toBe(390);
    expect(costMicros(price(), { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 })).toBe(0);
  });

  test('counts cached input as a part of the input, at its own price', () => {
    expect(costMicros(price(), { inputTokens: 2000, cachedInputTokens: 2000, outputTokens: 0 })).toBe(38);
  });

  test('stays exact beyond what a double can hold on the way', () => {
    const dear = price({ inputMicrosPerMillion: 75_000_001 });

    expect(costMicros(dear, { inputTokens: 900_000_001, cachedInputTokens: 0, outputTokens: 0 })).toBe(
      67_500_000_975,
    );
  });

  test('refuses impossible counts', () => {
    expect(() => costMicros(price(), { inputTokens: 1, cachedInputTokens: 2, outputTokens: 0 })).toThrow(
      RangeError,
    );
    expect(() => costMicros(price(), { inputTokens: 1, cachedInputTokens: 0, outputTokens: -1 })).toThrow(
      RangeError,
    );
    expect(() => costMicros(price(), { inputTokens: 0.5, cachedInputTokens: 0, outputTokens: 0 })).toThrow(
      RangeError,
    );
  });

  test('never falls when tokens are added', () => {
    const tokens = fc.nat(1_000_000);
    fc.assert(
      fc.property(tokens, tokens, tokens, (input, output, more) => {
        const cost = (outputTokens: number) =>
          costMicros(price(), { inputTokens: input, cachedInputTokens: 0, outputTokens });

        expect(cost(output + more)).toBeGreaterThanOrEqual(cost(output));
      }),
    );
  });
});

describe('the price of a model', () => {
  const old = price({ validTo: new Date('2026-02-01T00:00:00Z') });
  const current = price({ validFrom: new Date('2026-02-01T00:00:00Z'), inputMicrosPerMillion: 100_000 });

  test('is the one that holds at the instant: from inclusive, to exclusive [003-C3]', () => {
    expect(findPrice([old, current], 'google:small', new Date('2026-01-31T23:59:59Z'))).toBe(old);
    expect(findPrice([old, current], 'google:small', new Date('2026-02-01T00:00:00Z'))).toBe(current);
    expect(findPrice([old, current], 'google:small', new Date('2025-12-31T00:00:00Z'))).toBeUndefined();
    expect(findPrice([old, current], 'openai:other', new Date('2026-03-01T00:00:00Z'))).toBeUndefined();
  });

  test('is the one that began last when several hold', () => {
    expect(findPrice([price(), current], 'google:small', new Date('2026-03-01T00:00:00Z'))).toBe(current);
  });
});
