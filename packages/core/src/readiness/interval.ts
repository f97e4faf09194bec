import { z80 } from '../statistics/z80.ts';

/**
 * Wilson's score interval of 80 % for a ratio 0..1 seen in `count` trials (fractions allowed, more than 0): it stays
 * within 0..1 and leans towards the middle near the ends (E. B. Wilson, JASA 1927).
 */
export function wilsonInterval(ratio: number, count: number): [low: number, high: number] {
  const z2 = z80 ** 2;
  const centre = (ratio + z2 / (2 * count)) / (1 + z2 / count);
  const half = (z80 * Math.sqrt((ratio * (1 - ratio)) / count + z2 / (4 * count ** 2))) / (1 + z2 / count);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
