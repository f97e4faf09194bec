import type { Tier } from '../task.ts';

/**
 * The models that are asked when only a key is given, in the order of the providers. A compatible server has none:
 * only whoever runs it knows what it serves.
 */
export const DEFAULT_MODELS: Readonly<Record<'google' | 'openai', Readonly<Record<Tier, string>>>> = {
  google: { fast: 'gemini-3.5-flash-lite', balanced: 'gemini-3.8-flash', powerful: 'gemini-4-hydrogen' },
  openai: { fast: 'gpt-6-luna', balanced: 'gpt-6.1-terra', powerful: 'gpt-6.1-sol' },
};

/** How much a tier thinks before it writes, and the room for that: in tokens, and in milliseconds before the first word. */
export const THINKING = {
  fast: { reasoning: 'minimal', thinkingTokens: 1_024, thinkingMs: 0 },
  balanced: { reasoning: 'low', thinkingTokens: 4_096, thinkingMs: 0 },
  powerful: { reasoning: 'medium', thinkingTokens: 16_384, thinkingMs: 45_000 },
} as const satisfies Record<Tier, { reasoning: string; thinkingTokens: number; thinkingMs: number }>;
