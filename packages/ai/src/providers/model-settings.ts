import type { Tier } from '../task.ts';

/** A service that models come from, as it is written before the colon of a model's name. */
export type Provider = 'google' | 'openai' | 'compatible';

/** What an installation says of its models; everything may be left out, and an empty text counts as left out. */
export interface ModelSettings extends Partial<Record<Tier, string>> {
  keys?: Partial<Record<Provider, string>>;
  baseUrls?: Partial<Record<Provider, string>>;
  /** Which API `openai:ID` speaks; left out: `responses` at OpenAI's own address, `chat` at any other. */
  openaiApi?: 'responses' | 'chat';
}

/** Where the services are when nothing else is said. */
export const DEFAULT_BASE_URLS: Readonly<Partial<Record<Provider, string>>> = {
  google: 'https://generativelanguage.googleapis.com/v1beta',
  openai: 'https://api.openai.com/v1',
};
