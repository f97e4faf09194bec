import type { MarkdownWriter } from './to-markdown.ts';

/** What the mapping of one question works with. */
export interface Mapping {
  base: { stem: string; explanation: string };
  writer: MarkdownWriter;
  /** The question's own name for the ids of its options. */
  salt: string;
  /** The block as it stands in the file. */
  source: string;
}

/** A question that the bank cannot hold as it is; the message tells the author why. */
export class CannotMapError extends Error {
  override name = 'CannotMapError';
}
