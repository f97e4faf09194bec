import type { ModelSettings } from '@debrief/ai';
import type { Settings } from '@debrief/platform';

/** What the settings say of models. */
export function toModelSettings(settings: Settings): ModelSettings {
  const { GOOGLE_API_KEY: google, OPENAI_API_KEY: openai } = settings;
  return {
    fast: settings.AI_FAST,
    balanced: settings.AI_BALANCED,
    powerful: settings.AI_POWERFUL,
    keys: { google, openai, compatible: openai },
    baseUrls: {
      google: settings.GOOGLE_BASE_URL,
      openai: settings.OPENAI_BASE_URL,
      compatible: settings.OPENAI_BASE_URL,
    },
  };
}
