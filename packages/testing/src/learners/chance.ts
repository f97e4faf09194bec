import { seededRandom } from '@debrief/core';

/** Draws of a simulated world; the same seed gives the same world on every machine. */
export interface Chance {
  /** 0 up to, not including, 1. */
  uniform(): number;
  /** Mean 0, standard deviation 1 (Box & Muller). */
  normal(): number;
  /** 0 .. below - 1 */
  below(count: number): number;
}

export function seededChance(seed: string): Chance {
  const random = seededRandom(seed);
  const uniform = () => random(2 ** 32) / 2 ** 32;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    below: (count) => Math.floor(uniform() * count),
  };
}
