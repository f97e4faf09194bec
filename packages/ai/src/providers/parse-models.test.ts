import { expect, test } from 'vitest';
import { DEFAULT_MODELS } from './default-models.ts';
import type { ModelSettings } from './model-settings.ts';
import { parseModels } from './parse-models.ts';

function refs(settings: ModelSettings) {
  const parsed = parseModels(settings);
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  const { fast, balanced, powerful } = parsed.models;
  return {
    fast: fast.map((m) => m.ref),
    balanced: balanced.map((m) => m.ref),
    powerful: powerful.map((m) => m.ref),
  };
}

function provider(settings: ModelSettings): string | undefined {
  const parsed = parseModels(settings);
  return parsed.ok ? parsed.models.balanced[0]?.model.provider : parsed.problems.join();
}

test('with nothing said there are only rules', () => {
  expect(refs({})).toEqual({ fast: [], balanced: [], powerful: [] });
  expect(refs({ fast: '', keys: { google: '' }, baseUrls: { openai: '' } })).toEqual({
    fast: [],
    balanced: [],
    powerful: [],
  });
});

test('a key alone brings the default models of its provider, both keys those of both', () => {
  expect(refs({ keys: { google: 'k' } }).fast).toEqual([`google:${DEFAULT_MODELS.google.fast}`]);
  expect(refs({ keys: { google: 'k', openai: 'k' } }).powerful).toEqual([
    `google:${DEFAULT_MODELS.google.powerful}`,
    `openai:${DEFAULT_MODELS.openai.powerful}`,
  ]);
});

test('a list is asked in its order, each model once', () => {
  const balanced = 'openai:gpt-6-luna, google:gemini-3.8-flash ,openai:gpt-6-luna';

  expect(refs({ balanced, keys: { google: 'k', openai: 'k' } }).balanced).toEqual([
    'openai:gpt-6-luna',
    'google:gemini-3.8-flash',
  ]);
});

test('a tier may be left to the rules', () => {
  expect(refs({ fast: 'none', keys: { openai: 'k' } })).toMatchObject({
    fast: [],
    balanced: [expect.any(String)],
  });
});

test('a tier that is not written down takes what its neighbour has', () => {
  const settings = {
    balanced: 'compatible:llama3:8b',
    baseUrls: { compatible: 'http://localhost:11434/v1' },
  };

  expect(refs(settings)).toEqual({
    fast: ['compatible:llama3:8b'],
    balanced: ['compatible:llama3:8b'],
    powerful: ['compatible:llama3:8b'],
  });
});

test.each<[string, string, ModelSettings]>([
  ['openai at its own address', 'openai.responses', {}],
  ['openai elsewhere', 'openai.chat', { baseUrls: { openai: 'https://proxy.example/v1' } }],
  [
    'openai elsewhere, told to',
    'openai.responses',
    { baseUrls: { openai: 'https://proxy.example/v1' }, openaiApi: 'responses' },
  ],
  ['openai told otherwise', 'openai.chat', { openaiApi: 'chat' }],
])('%s speaks %s', (_name, expected, settings) => {
  expect(provider({ balanced: 'openai:one', keys: { openai: 'k' }, ...settings })).toBe(expected);
});

test('openai-chat and compatible speak chat completions', () => {
  expect(provider({ balanced: 'openai-chat:one', keys: { openai: 'k' } })).toBe('openai.chat');
  expect(provider({ balanced: 'compatible:one', baseUrls: { compatible: 'http://localhost/v1' } })).toBe(
    'compatible.chat',
  );
});

test('every problem is named, not only the first', () => {
  const parsed = parseModels({
    fast: 'gpt-6-luna, openai:',
    balanced: 'anthropic:claude',
    powerful: 'google:gemini, compatible:x',
    baseUrls: { openai: 'ftp://nowhere' },
  });

  expect(parsed).toEqual({
    ok: false,
    problems: [
      'The base URL of openai, "ftp://nowhere", is not an http or https address.',
      'The fast model "gpt-6-luna" is not written as google:ID, openai:ID, openai-chat:ID or compatible:ID.',
      'The fast model "openai:" is not written as google:ID, openai:ID, openai-chat:ID or compatible:ID.',
      'The balanced model "anthropic:claude" is not written as google:ID, openai:ID, openai-chat:ID or compatible:ID.',
      'The powerful model "google:gemini" needs a key for google.',
      'The powerful model "compatible:x" needs the base URL of the compatible server.',
    ],
  });
});

test('no problem repeats a key', () => {
  expect(JSON.stringify(parseModels({ balanced: 'x', keys: { openai: 'sk-secret' } }))).not.toContain(
    'sk-secret',
  );
});
