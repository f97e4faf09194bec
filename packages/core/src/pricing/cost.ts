import type { ModelPrice, TokenUsage } from './price.ts';

/** The price of a model at an instant; the one that began last when several hold. undefined when none is known. */
export function findPrice(prices: readonly ModelPrice[], model: string, at: Date): ModelPrice | undefined {
  return prices
    .filter((price) => price.model === model && price.validFrom <= at)
    .filter((price) => price.validTo === null || at < price.validTo)
    .sort((a, b) => b.validFrom.getTime() - a.validFrom.getTime())[0];
}

/**
 * Cost of one call in whole micro-dollars, exact until one rounding half up at the end.
 * Throws a RangeError on counts that are not whole, negative, or more cached tokens than input tokens.
 */
export function costMicros(price: ModelPrice, usage: TokenUsage): number {
  const { inputTokens, cachedInputTokens, outputTokens } = usage;
  if (cachedInputTokens > inputTokens)
    throw new RangeError('Cached input tokens are part of the input tokens.');
  const total =
    share(inputTokens - cachedInputTokens, price.inputMicrosPerMillion) +
    share(cachedInputTokens, price.cachedInputMicrosPerMillion) +
    share(outputTokens, price.outputMicrosPerMillion);
  return Number((total + 500_000n) / 1_000_000n);
}

function share(tokens: number, microsPerMillion: number): bigint {
  if (tokens < 0 || microsPerMillion < 0) throw new RangeError('Tokens and prices are never negative.');
  return BigInt(tokens) * BigInt(microsPerMillion);
}
