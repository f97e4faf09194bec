import { findAddress } from './find-address.ts';
import { sentencesOf } from './sentences.ts';

/** A text without the sentences that lead out of the product; empty when none is left, or what is left still does. */
export function withoutAddresses(text: string): string {
  if (findAddress(text) === undefined) return text;
  const kept = sentencesOf(text)
    .filter((sentence) => findAddress(sentence) === undefined)
    .join('')
    .trim();
  return findAddress(kept) === undefined ? kept : '';
}
