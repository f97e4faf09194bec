import type { ReactNode } from 'react';

/** Somebody's own words within ours. */
export const content = (words: ReactNode) => <span data-content>{words}</span>;

export function shorten(stem: string): string {
  return stem.length > 80 ? `${stem.slice(0, 79).trimEnd()}…` : stem;
}
