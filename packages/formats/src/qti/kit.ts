import type { Question } from '@debrief/core';
import type { Place, ReadItem, ReadMedia, ReadQuestion, RefusedItem } from '../format.ts';
import { htmlToMarkdown } from '../markdown/html-to-markdown.ts';
import type { MediaResolver } from '../markdown/media-resolver.ts';
import { opaqueId } from '../opaque-id.ts';
import { CannotReadError, whyUnsound } from '../reading/sound-question.ts';

/** What reading one item needs: its texts become Markdown here, and what is lost on the way is kept. */
export interface ItemKit {
  /** Of HTML. */
  markdown(html: string): string;
  id(role: 'option' | 'prompt' | 'choice', key: string): string;
  note(sentence: string): void;
  notes: Set<string>;
}

export function createKit(salt: string, resolver: MediaResolver): ItemKit {
  const notes = new Set<string>();
  return {
    notes,
    note: (sentence) => notes.add(sentence),
    id: (role, key) => opaqueId(salt, role, key),
    markdown(html) {
      const turned = htmlToMarkdown(html, resolver);
      for (const note of turned.notes) notes.add(note);
      return turned.markdown;
    },
  };
}

export interface ItemFacts {
  place: Place;
  title: string;
  externalId: string | null;
  categoryPath: string[];
  tags: string[];
  points?: number;
  difficulty?: number;
  source: string;
}

const longestSource = 100_000;

/** The question, or why there is none: one that is not sound is refused as well. */
export function readItem(
  facts: ItemFacts,
  kit: ItemKit,
  parts: { found: readonly ReadMedia[]; read: () => Question },
): ReadItem {
  const { source, ...rest } = facts;
  try {
    const question = parts.read();
    const reason = whyUnsound(question);
    if (reason) return refused(facts, reason);
    return {
      type: 'question',
      ...rest,
      question,
      notes: [...kit.notes],
      media: [...parts.found],
    } satisfies ReadQuestion;
  } catch (error) {
    if (!(error instanceof CannotReadError)) throw error;
    return refused(facts, error.message);
  }
}

function refused({ place, title, source }: ItemFacts, reason: string): RefusedItem {
  return { type: 'refused', place, title, reason, source: source.slice(0, longestSource) };
}

/** A word that no text holds and that no step changes, to stand for a gap until its text is Markdown. */
export function gapMark(index: number): string {
  return `xQgapQ${index}Qx`;
}

/** Puts gaps in where their words stand; those whose words were lost come last. */
export function placeGaps(markdown: string, gapIds: readonly string[]): string {
  const missing: string[] = [];
  let text = markdown;
  for (const [index, id] of gapIds.entries()) {
    const mark = gapMark(index);
    if (text.includes(mark)) text = text.replace(mark, `[[${id}]]`).replaceAll(mark, '');
    else missing.push(`[[${id}]]`);
  }
  return [text, ...missing].join(missing.length > 0 ? '\n\n' : '');
}

/** The first of texts that read the same to who compares without case and outer blanks. */
export function withoutTwins<Item extends { text: string }>(
  items: readonly Item[],
  isCaseSensitive: boolean,
): Item[] {
  const seen = new Set<string>();
  return items.filter(({ text }) => {
    const plain = text.replace(/\s+/gu, ' ').trim();
    const key = isCaseSensitive ? plain : plain.toLowerCase();
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What is no difference between a true and a false in the languages of most files. */
export function truthOf(text: string): boolean | undefined {
  const word = text
    .replace(/<[^>]*>/gu, '')
    .trim()
    .toLowerCase();
  if (['true', 't', 'wahr', 'richtig', 'vrai', 'verdadero', 'vero'].includes(word)) return true;
  if (['false', 'f', 'falsch', 'faux', 'falso'].includes(word)) return false;
  return undefined;
}

export function percent(share: number): number {
  return Math.round(share * 10_000_000) / 100_000;
}

/**
 * The name of an item, when no other file can have it for something else: "choice" and "item1" stand in many files,
 * and what is imported under a known name replaces what stands there.
 */
export function uniqueName(identifier: string): string | null {
  const isUnique = /[\da-f]{20,}|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/iu.test(identifier);
  return isUnique ? identifier.slice(0, 200) : null;
}
