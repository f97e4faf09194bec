/** A chance in whole per cent; nobody is told that something is certain. */
export function wholeChance(chance: number): number {
  return Math.min(99, Math.max(1, Math.round(100 * chance)));
}
