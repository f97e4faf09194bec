import { expect, it } from 'vitest';
import { countSchema, daySchema } from './ids.ts';

it.each(['0000-01-01', '2023-02-29', '+010000-01-01', 'today'])('%s is no day', (day) => {
  expect(daySchema.safeParse(day).success).toBe(false);
});

it.each(['0001-01-01', '2024-02-29', '9999-12-31'])('%s is a day', (day) => {
  expect(daySchema.safeParse(day).success).toBe(true);
});

it('a count is what four bytes hold, and its next one too', () => {
  expect(countSchema.safeParse(1_000_000_000).success).toBe(true);
  for (const count of [2_147_483_647, -1, 0.5]) expect(countSchema.safeParse(count).success).toBe(false);
});
