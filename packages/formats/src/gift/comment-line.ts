/** The id and the tags of a question in the way of Moodle: `// [id:q7] [tag:limits]`; "" when there are none. */
export function commentLine({
  externalId,
  tags,
}: {
  externalId: string | null;
  tags: readonly string[];
}): string {
  const marks = [...(externalId ? [`id:${externalId}`] : []), ...tags.map((tag) => `tag:${tag}`)];
  if (marks.length === 0) return '';
  return `// ${marks.map((mark) => `[${mark.replace(/\s+/gu, ' ').replaceAll(']', '\\]')}]`).join(' ')}\n`;
}
