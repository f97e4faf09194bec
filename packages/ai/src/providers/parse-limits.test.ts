import { expect, test } from 'vitest';
import { parseLimits } from './parse-limits.ts';

const perMinute = (count: number) => ({ requestsPerMinute: count });

test('with nothing written Google is sent ten a minute, and at another address as many as there are', () => {
  expect(parseLimits(undefined)).toEqual({ ok: true, limits: { google: perMinute(10) } });
  expect(parseLimits('', { google: 'http://localhost/v1beta' })).toEqual({ ok: true, limits: {} });
});

test('a number holds for each provider, and 0 is no limit', () => {
  expect(parseLimits('60')).toMatchObject({ limits: { google: perMinute(60), openai: perMinute(60) } });
  expect(parseLimits('0')).toMatchObject({ limits: { google: perMinute(Infinity) } });
});

test('each provider may have its own, and the later word counts', () => {
  const parsed = parseLimits('100, google:15 ,openai: 500');

  expect(parsed).toMatchObject({
    limits: { google: perMinute(15), openai: perMinute(500), compatible: perMinute(100) },
  });
});

test('what cannot be read is named', () => {
  expect(parseLimits('google:ten,-5,mistral:3')).toEqual({
    ok: false,
    problems: [
      expect.stringContaining('"google:ten"'),
      expect.stringContaining('"-5"'),
      expect.stringContaining('"mistral:3"'),
    ],
  });
});
