import type { Question } from './task.ts';

/** What stands where a person was named. */
const inPlace = '[the learner]';
/** Anything shorter is part of too many other words. */
const shortest = 3;

/**
 * The question without what names the person who asks: wherever these words stand by themselves, in any case, also cut
 * short by an ellipsis, a general word takes their place. Learners type their names into answers; models need not know.
 */
export function hidePerson(question: Question, words: readonly string[]): Question {
  const telling = words.map((word) => word.trim()).filter((word) => word.length >= shortest);
  if (telling.length === 0) return question;
  const longestFirst = telling.sort((a, b) => b.length - a.length);
  const whole = longestFirst.map(literally).join('|');
  const cut = longestFirst.map(openingOf).join('|');
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${whole})(?![\\p{L}\\p{N}])|(?:${cut})(?=…))`, 'giu');
  return { ...question, prompt: question.prompt.replace(named, inPlace) };
}

/** Matches any beginning of the word that is long enough: a(?:b(?:c)?)? for what follows the first letters. */
function openingOf(word: string): string {
  const letters = [...word];
  const rest = letters
    .slice(shortest)
    .reduceRight((after, letter) => `(?:${literally(letter)}${after})?`, '');
  return letters.slice(0, shortest).map(literally).join('') + rest;
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
