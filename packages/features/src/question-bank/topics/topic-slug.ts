import type { Topic } from '@debrief/contracts';

/** Letters and digits of a name, for addresses and files; empty when there are none. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
}

/** One that no other topic of the subject has. */
export function freeSlug(name: string, topics: readonly Pick<Topic, 'slug'>[]): string {
  const slugs = new Set(topics.map((topic) => topic.slug));
  const wanted = slugOf(name) || 'topic';
  let slug = wanted;
  for (let number = 2; slugs.has(slug); number++) slug = `${wanted}-${number}`;
  return slug;
}
