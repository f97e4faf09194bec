import type { LanguageModelV4Usage } from '@ai-sdk/provider';

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

/**
 * The usage a provider reported, or null when it reported none, or nonsense: what is not a count may not reach a bill.
 * A part is never more than its whole.
 */
export function reportedUsage({ inputTokens, outputTokens }: LanguageModelV4Usage): TokenUsage | null {
  const [input, output] = [countOf(inputTokens.total), countOf(outputTokens.total)];
  if (input === null || output === null) return null;
  return {
    inputTokens: input,
    cachedInputTokens: Math.min(countOf(inputTokens.cacheRead) ?? 0, input),
    outputTokens: output,
    reasoningTokens: Math.min(countOf(outputTokens.reasoning) ?? 0, output),
  };
}

// More than any context holds; the sum of a call's tries still fits where it is kept.
const MOST_TOKENS = 100_000_000;

function countOf(tokens: unknown): number | null {
  if (typeof tokens !== 'number' || !Number.isFinite(tokens)) return null;
  return tokens >= 0 && tokens <= MOST_TOKENS ? Math.ceil(tokens) : null;
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
