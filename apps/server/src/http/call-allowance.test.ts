import { expect, it } from 'vitest';
import { createCallAllowance } from './call-allowance.ts';

function at60PerMinute() {
  let ms = 0;
  const allowance = createCallAllowance({ perMinute: 60, burst: 5, now: () => ms });
  return { ...allowance, pass: (more: number) => (ms += more) };
}

it('gives the burst at once, then one as time gives it back', () => {
  const { take, pass } = at60PerMinute();

  expect([1, 1, 1, 1, 1, 1].map((calls) => take('ada', calls))).toEqual([0, 0, 0, 0, 0, 1_000]);
  pass(999);
  expect(take('ada', 1)).toBe(1);
  pass(1);
  expect([take('ada', 1), take('ada', 1)]).toEqual([0, 1_000]);
});

it('takes all of a batch or nothing, and from nobody else', () => {
  const { take } = at60PerMinute();

  expect(take('ada', 4)).toBe(0);
  expect(take('ada', 4)).toBe(3_000);
  expect(take('ada', 1)).toBe(0);
  expect(take('eve', 5)).toBe(0);
});

it('what is given back can be taken again, and no more than was there', () => {
  const { take, giveBack } = at60PerMinute();

  take('ada', 5);
  giveBack('ada');
  giveBack('somebody who took nothing');
  expect([take('ada', 1), take('ada', 1)]).toEqual([0, 1_000]);
  for (let time = 0; time < 9; time++) giveBack('ada');
  expect(take('ada', 5)).toBe(0);
  expect(take('ada', 1)).toBe(1_000);
});

it('never gives more than the burst and what time gives back', () => {
  const { take, pass } = at60PerMinute();
  let taken = 0;

  for (let step = 0; step < 10_000; step++) {
    if (take('ada', 1 + (step % 3)) === 0) taken += 1 + (step % 3);
    pass(step % 97);
  }

  const seconds = ((9_999 / 97) * (48 * 97)) / 1_000;
  expect(taken).toBeLessThanOrEqual(5 + seconds + 1);
  expect(taken).toBeGreaterThan(seconds * 0.9);
});

it('many names at once do not fill the memory, and whoever is spent stays so', () => {
  const { take } = at60PerMinute();

  for (let name = 0; name < 19_999; name++) take(String(name), 1);
  take('eve', 5);
  for (let name = 0; name < 10_000; name++) take(`more ${name}`, 1);

  expect(take('eve', 1)).toBe(1_000);
});
