import { afterEach, expect, it, vi } from 'vitest';
import { keepSelection, readChoice } from './export-search.ts';

afterEach(() => vi.unstubAllGlobals());

it('a selection is kept, also on a page that was not loaded over HTTPS', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  vi.stubGlobal('sessionStorage', {
    setItem: (key: string, text: string) => void kept.set(key, text),
    getItem: (key: string) => kept.get(key) ?? null,
  });
  const questionIds = ['0198f000-0000-7000-8000-000000000001'];

  expect(readChoice({ selection: keepSelection(questionIds) })).toEqual({ by: 'ids', questionIds });
});
