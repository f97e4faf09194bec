export const thirds = ['strong', 'middle', 'weak'] as const;
export type Third = (typeof thirds)[number];

/**
 * Which third of the attempts each belongs to by its total. Equal totals are in the same third, so thirds may differ
 * in size; when nothing tells attempts apart all are in the middle.
 */
export function toThirds(totals: ArrayLike<number>): Third[] {
  const sorted = Float64Array.from(totals).sort();
  const size = Math.floor(sorted.length / 3);
  const [lowest, highest] = [sorted[size - 1] ?? 0, sorted[sorted.length - size] ?? 0];
  if (size === 0 || lowest === highest) return Array.from(totals, () => 'middle');
  return Array.from(totals, (total) => (total >= highest ? 'strong' : total <= lowest ? 'weak' : 'middle'));
}
