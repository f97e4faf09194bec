import type { Question } from '@debrief/core';
import type { ReadMedia, WriteOptions } from '../format.ts';
import type { Losing } from './left-out.ts';

/** Every file that a question shows, by its hash; those that are gone are told. */
export async function loadMediaOf(
  question: Question,
  { options, losing }: { options: WriteOptions; losing: Losing },
): Promise<ReadonlyMap<string, ReadMedia>> {
  const text = JSON.stringify(question);
  const found = new Map<string, ReadMedia>();
  if (!text.includes('](media:')) return found;
  for (const [, hash = ''] of text.matchAll(/\]\(media:([\da-f]{64})\)/gu)) {
    if (found.has(hash)) continue;
    const media = await options.loadMedia?.(hash);
    if (media) found.set(hash, media);
    else losing.lose('An image or recording is not there; its description stands in.');
  }
  return found;
}
