import { seededRandom } from '@debrief/core';
import type { Clock } from '@debrief/platform';

/** UUIDv7 of the world's own time, counted and drawn by a seed: the same in each run, in the order they are asked for. */
export function seededIds(seed: string, clock: Clock): () => string {
  const random = seededRandom(seed);
  let count = 0;
  return () => {
    const time = hex(clock.now().getTime(), 12);
    const order = hex(count++ % 2 ** 24, 6);
    const [low, high] = [hex(random(2 ** 32), 8), hex(random(2 ** 32), 8)];
    // RFC 9562: 48 bits of time, the version, 12 bits that count, the variant, 62 bits of which 12 count on.
    const id = `${time}7${order.slice(0, 3)}8${order.slice(3)}${low}${high}`;
    return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  };
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
