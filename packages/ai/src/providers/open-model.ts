import { createGoogle } from '@ai-sdk/google';
import { createOpenAI } from '@ai-sdk/openai';
import type { Tier } from '../task.ts';
import type { ConfiguredModel } from './configured-model.ts';
import { THINKING } from './default-models.ts';
import type { ModelName } from './model-name.ts';
import { DEFAULT_BASE_URLS, type ModelSettings } from './model-settings.ts';
import { providerFetch } from './provider-fetch.ts';

/** Makes a model that can be asked. Opens no connection. The settings must have been checked. */
export function openModel(name: ModelName, tier: Tier, settings: ModelSettings): ConfiguredModel {
  const { provider, id, ref } = name;
  const baseURL = baseUrlOf(provider, settings);
  const apiKey = settings.keys?.[provider] || 'none';
  const thinking = THINKING[tier];
  if (provider === 'google')
    return { ref, provider, model: createGoogle({ baseURL, apiKey, fetch: providerFetch })(id), ...thinking };
  const openai = createOpenAI({ baseURL, apiKey, name: provider, fetch: providerFetch });
  if (!speaksResponses(name, settings)) return { ref, provider, model: openai.chat(id), ...modest(thinking) };
  // Learners' texts are not kept at the provider.
  const providerOptions = { openai: { store: false } };
  return { ref, provider, model: openai.responses(id), providerOptions, ...thinking };
}

// A server that only speaks like OpenAI may refuse a setting it does not know, or more tokens than its context holds.
function modest({ thinkingTokens, thinkingMs }: (typeof THINKING)[Tier]) {
  return { thinkingTokens: Math.min(thinkingTokens, THINKING.balanced.thinkingTokens), thinkingMs };
}

function speaksResponses({ provider, isChat }: ModelName, settings: ModelSettings): boolean {
  if (provider !== 'openai' || isChat) return false;
  if (settings.openaiApi) return settings.openaiApi === 'responses';
  return baseUrlOf('openai', settings) === DEFAULT_BASE_URLS.openai;
}

function baseUrlOf(provider: ModelName['provider'], settings: ModelSettings): string {
  return (settings.baseUrls?.[provider] || DEFAULT_BASE_URLS[provider] || '').replace(/\/+$/, '');
}
