import type { LanguageModelV4, SharedV4ProviderOptions } from '@ai-sdk/provider';
import type { Tier } from '../task.ts';

/** A model that can be asked. */
export interface ConfiguredModel {
  /** `provider:id`, as it stands in the settings, the ledger and the answers. */
  ref: string;
  /** Models of one provider share its limits. */
  provider: string;
  model: LanguageModelV4;
  /** How long it thinks first; left out for models of which we do not know that they can be told. */
  reasoning?: 'minimal' | 'low' | 'medium';
  /** Room for thinking above the task's own `maxOutputTokens`: providers count both together. */
  thinkingTokens: number;
  /** Time for thinking above the gateway's own `firstChunkMs`. */
  thinkingMs: number;
  providerOptions?: SharedV4ProviderOptions;
}

/** For each tier the models in the order in which they are asked; an empty list means rules only. */
export type ModelsByTier = Record<Tier, ConfiguredModel[]>;

/** No model at all: everything is written by rules. */
export const NO_MODELS: ModelsByTier = { fast: [], balanced: [], powerful: [] };
