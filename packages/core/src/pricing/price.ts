/** What a model costs from one instant on. Money is whole micro-dollars (1 USD = 1,000,000). */
export interface ModelPrice {
  /** `provider:model` as configured, e.g. `google:gemini-2.0-flash-lite`. */
  model: string;
  validFrom: Date;
  /** Exclusive; null = until further notice. */
  validTo: Date | null;
  inputMicrosPerMillion: number;
  /** Input tokens that the provider read from its own cache. */
  cachedInputMicrosPerMillion: number;
  outputMicrosPerMillion: number;
}

/** Tokens of one call. As in the AI SDK, `inputTokens` counts all input and `cachedInputTokens` is a part of it. */
export interface TokenUsage {
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
}
