import { TIERS, type Tier } from '../task.ts';
import type { ModelsByTier } from './configured-model.ts';
import { DEFAULT_MODELS } from './default-models.ts';
import { type ModelName, readModelName } from './model-name.ts';
import { DEFAULT_BASE_URLS, type ModelSettings, type Provider } from './model-settings.ts';
import { openModel } from './open-model.ts';

/** The models of an installation, or every problem with its settings, one sentence each. */
export type ParsedModels = { ok: true; models: ModelsByTier } | { ok: false; problems: string[] };

const PROVIDERS: readonly Provider[] = ['google', 'openai', 'compatible'];

// A tier that is not written down takes its neighbour's models.
const NEIGHBOURS: Readonly<Record<Tier, readonly Tier[]>> = {
  fast: ['balanced', 'powerful'],
  balanced: ['powerful', 'fast'],
  powerful: ['balanced', 'fast'],
};

/**
 * Reads which models each tier asks, in order: `balanced: 'openai:gpt-6.1-terra, google:gemini-3.8-flash'`; `none` for
 * rules only. A tier that is left out takes the default models of the providers with a key, else a neighbour's list.
 * With no key and no list there are only rules. Never throws.
 */
export function parseModels(settings: ModelSettings): ParsedModels {
  const problems = PROVIDERS.flatMap((provider) => problemsOfUrl(provider, settings));
  const written: Partial<Record<Tier, ModelName[]>> = {};
  for (const tier of TIERS) {
    const list = settings[tier]?.trim();
    if (list) written[tier] = readList(tier, list, { settings, problems });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, models: openAll(written, settings) };
}

function openAll(written: Partial<Record<Tier, ModelName[]>>, settings: ModelSettings): ModelsByTier {
  const of = (tier: Tier) => {
    const names =
      written[tier] ??
      defaultsOf(tier, settings) ??
      NEIGHBOURS[tier].map((t) => written[t]).find((l) => l?.length) ??
      [];
    return names.map((name) => openModel(name, tier, settings));
  };
  return { fast: of('fast'), balanced: of('balanced'), powerful: of('powerful') };
}

function defaultsOf(tier: Tier, settings: ModelSettings): ModelName[] | undefined {
  const refs = (['google', 'openai'] as const)
    // At another address than its own, nobody knows what is served.
    .filter((provider) => settings.keys?.[provider] && !settings.baseUrls?.[provider])
    .map((provider) => `${provider}:${DEFAULT_MODELS[provider][tier]}`);
  return refs.length > 0 ? refs.flatMap((ref) => readModelName(ref) ?? []) : undefined;
}

function readList(
  tier: Tier,
  list: string,
  { settings, problems }: { settings: ModelSettings; problems: string[] },
): ModelName[] {
  if (list === 'none') return [];
  const refs = [
    ...new Set(
      list
        .split(',')
        .map((ref) => ref.trim())
        .filter(Boolean),
    ),
  ];
  return refs.flatMap((ref) => {
    const name = readModelName(ref);
    const problem = name
      ? missing(name, settings)
      : 'is not written as google:ID, openai:ID, openai-chat:ID or compatible:ID';
    if (problem) problems.push(`The ${tier} model "${ref}" ${problem}.`);
    return name && !problem ? [name] : [];
  });
}

function missing({ provider }: ModelName, { keys, baseUrls }: ModelSettings): string | null {
  if (!baseUrls?.[provider] && !DEFAULT_BASE_URLS[provider])
    return `needs the base URL of the ${provider} server`;
  // A server of one's own often asks for no key.
  return keys?.[provider] || provider === 'compatible' ? null : `needs a key for ${provider}`;
}

function problemsOfUrl(provider: Provider, { baseUrls }: ModelSettings): string[] {
  const url = baseUrls?.[provider];
  if (!url) return [];
  const isHttp = URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
  return isHttp ? [] : [`The base URL of ${provider}, "${url}", is not an http or https address.`];
}
