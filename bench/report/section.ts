import type { Aim } from './aims.ts';

/** A part of the page: the words of its template around the figures of its results. */
export interface Section {
  title: string;
  text: string;
  aims: Aim[];
}
