import type { LanguageModelUsage } from 'ai';

/** Tokens of a call. Cached input is a part of the input, reasoning a part of the output. */
export interface TokenUsage {
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  reasoningTokens: number;
}

/** Nothing used. */
export const NO_USAGE: TokenUsage = {
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  reasoningTokens: 0,
};

// English runs at about four characters a token; other scripts at fewer, so this errs to the low side there.
const CHARS_PER_TOKEN = 4;

/** The usage a provider reported, or null when it reported none. */
export function reportedUsage(usage: LanguageModelUsage): TokenUsage | null {
  if (usage.inputTokens === undefined && usage.outputTokens === undefined) return null;
  return {
    inputTokens: usage.inputTokens ?? 0,
    cachedInputTokens: usage.inputTokenDetails.cacheReadTokens ?? 0,
    outputTokens: usage.outputTokens ?? 0,
    reasoningTokens: usage.outputTokenDetails.reasoningTokens ?? 0,
  };
}

/** A guess, from lengths in characters, for a call that ended before its bill came. */
export function estimateUsage(inputChars: number, outputChars: number): TokenUsage {
  return {
    ...NO_USAGE,
    inputTokens: Math.ceil(inputChars / CHARS_PER_TOKEN),
    outputTokens: Math.ceil(outputChars / CHARS_PER_TOKEN),
  };
}

/** The two together. */
export function addUsage(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cachedInputTokens: a.cachedInputTokens + b.cachedInputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    reasoningTokens: a.reasoningTokens + b.reasoningTokens,
  };
}
