/** Which of `count` folds somebody belongs to: the same on every machine and every night, whatever the order of rows. */
export function foldOf(person: number, count: number): number {
  let hash = Math.imul(person ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % count;
}
