/** The address of the page after this one, when there is one: the same question with the cursor of the answer. */
export function nextPage(url: string, data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('nextCursor' in data)) return null;
  const { nextCursor } = data;
  if (typeof nextCursor !== 'string') return null;
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', nextCursor);
  return `${path}?${parameters}`;
}
