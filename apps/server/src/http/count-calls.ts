/** As many as one batch holds: what brings more is refused whole. */
const mostInBatch = 10;

/** How many procedures a request asks for: those of a tRPC batch stand in its path, everything else is one. */
export function countCalls(url: string): number {
  const path = url.split('?', 1)[0] ?? '';
  if (!path.startsWith('/api/trpc/')) return 1;
  return Math.min(path.split(/,|%2C/i).length, mostInBatch);
}
