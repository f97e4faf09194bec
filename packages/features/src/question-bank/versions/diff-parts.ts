import type { VersionChange } from '@debrief/contracts';
import { diffWordsWithSpace } from 'diff';

type Parts = VersionChange['parts'];

/** Texts further apart than this have nothing in common that would be worth the time to find. */
const mostEdits = 1_500;

export function wordParts(from: string, to: string): Parts {
  const runs = diffWordsWithSpace(from, to, { maxEditLength: mostEdits });
  if (!runs) return wholeParts(from, to);
  return runs.map(({ value, added, removed }) => ({
    type: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** One thing in place of another; nothing for what was or is empty. */
export function wholeParts(from: string, to: string): Parts {
  return [
    ...(from === '' ? [] : [{ type: 'removed' as const, text: from }]),
    ...(to === '' ? [] : [{ type: 'added' as const, text: to }]),
  ];
}
