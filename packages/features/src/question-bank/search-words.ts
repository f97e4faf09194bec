import { type Question, searchTextOf } from '@debrief/core';

/** What a question is found by: kept beside its current version by whoever writes one. */
export interface SearchWords {
  stemText: string;
  searchText: string;
}

const longestStem = 1_000;
/** Well below what fits a search vector. */
const longestText = 60_000;

export function searchWords(question: Question): SearchWords {
  return {
    stemText: stemWords(question.stem),
    searchText: withoutNames(searchTextOf(question)).slice(0, longestText).toWellFormed(),
  };
}

/** As much of a stem as is kept to be compared with others. */
export function stemWords(stem: string): string {
  return withoutNames(stem).slice(0, longestStem).toWellFormed();
}

/** Nobody looks for the hash of a picture or the name of a gap; the words beside them stay. */
function withoutNames(text: string): string {
  return text.replace(/\]\(media:[^)\s]*\)/g, ']').replace(/\[\[[^\]\s]{1,64}\]\]/g, '…');
}
