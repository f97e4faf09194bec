import type { Provider } from './model-settings.ts';

/** A model as it is written in the settings: `google:ID`, `openai:ID`, `openai-chat:ID` or `compatible:ID`. */
export interface ModelName {
  /** As written. */
  ref: string;
  provider: Provider;
  id: string;
  /** Whether it was asked for by chat completions. */
  isChat: boolean;
}

const SPELLINGS: Readonly<Record<string, Pick<ModelName, 'provider' | 'isChat'>>> = {
  google: { provider: 'google', isChat: false },
  openai: { provider: 'openai', isChat: false },
  'openai-chat': { provider: 'openai', isChat: true },
  compatible: { provider: 'compatible', isChat: true },
};

/** The parts of a model's name, or null when it is not written so. The id may hold colons itself (`llama3:8b`). */
export function readModelName(ref: string): ModelName | null {
  const colon = ref.indexOf(':');
  const spelling = Object.hasOwn(SPELLINGS, ref.slice(0, colon)) ? SPELLINGS[ref.slice(0, colon)] : undefined;
  const id = ref.slice(colon + 1).trim();
  return spelling && id && !/\s/.test(id) ? { ref, id, ...spelling } : null;
}
