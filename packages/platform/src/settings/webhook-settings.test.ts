import { expect, it } from 'vitest';
import { readSettings } from './index.ts';

it('webhooks may go to this machine only where nobody else can ask for it', () => {
  const url = 'https://debrief.example.org';

  expect(readSettings({ WEBHOOKS_TO_PRIVATE: '1' }).WEBHOOKS_TO_PRIVATE).toBe(true);
  expect(readSettings({ HOST: '0.0.0.0', BASE_URL: url }).WEBHOOKS_TO_PRIVATE).toBe(false);
  expect(() => readSettings({ HOST: '0.0.0.0', BASE_URL: url, WEBHOOKS_TO_PRIVATE: '1' })).toThrow(
    /WEBHOOKS_TO_PRIVATE/,
  );
});
