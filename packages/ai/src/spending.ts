import type { PricePort } from './ports/ports.ts';
import { addUsage, NO_USAGE, type TokenUsage } from './usage.ts';

/** What one logical call has cost so far, over all its tries. */
export interface Spending {
  attempts: number;
  usage: TokenUsage;
  isUsageEstimated: boolean;
  costMicros: number;
  /** The last name that a provider gave to an answer. */
  responseId: string | null;
}

/** Nothing spent. */
export const NO_SPENDING: Spending = {
  attempts: 0,
  usage: NO_USAGE,
  isUsageEstimated: false,
  costMicros: 0,
  responseId: null,
};

/** One more try, at the price of the model that was asked. */
export function addTry(
  spent: Spending,
  tried: { model: string; usage: TokenUsage; isUsageEstimated: boolean; responseId: string | null },
  prices: PricePort | undefined,
): Spending {
  return {
    attempts: spent.attempts + 1,
    usage: addUsage(spent.usage, tried.usage),
    isUsageEstimated: spent.isUsageEstimated || tried.isUsageEstimated,
    costMicros: spent.costMicros + (prices?.costMicros(tried.model, tried.usage) ?? 0),
    responseId: tried.responseId ?? spent.responseId,
  };
}
