import { tellsResult } from '../debrief/judging/judge-words.ts';
import { findAddress } from './find-address.ts';
import { sentencesOf } from './sentences.ts';

/**
 * What may be said of a question, whoever told a model what: a text without the sentences that lead out of the product or
 * tell somebody a result, of which it knows none. Empty when nothing is left.
 */
export function keepToMatter(text: string): string {
  if (isToMatter(text)) return text;
  const kept = sentencesOf(text).filter(isToMatter).join('').trim();
  // Pieces may come together where a sentence was, and a mark alone says nothing.
  return isToMatter(kept) && /[\p{L}\p{N}]/u.test(kept) ? kept : '';
}

function isToMatter(text: string): boolean {
  return findAddress(text) === undefined && !tellsResult(text);
}
