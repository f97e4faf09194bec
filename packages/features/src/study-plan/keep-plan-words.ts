import { findAddress, sentencesOf, tellsResult } from '@debrief/core';
import type { PlanWordsInput } from './prompt.ts';

/**
 * What is kept of the words over a plan: sentences whose figures are the plan's own, which tell no outcome that nobody
 * knows and lead nowhere else. Empty when none is left.
 */
export function keepPlanWords(words: string, input: PlanWordsInput): string {
  const known = figuresOf(input);
  const names = [input.examName ?? '', ...input.topics.map(({ name }) => name)].filter((name) => name !== '');
  const longestFirst = names.sort((a, b) => b.length - a.length);
  const isTrue = (sentence: string) => {
    const said = longestFirst.reduce((text, name) => text.replaceAll(name, ' '), sentence);
    const figures = said.normalize('NFKC').match(/\d+(?:[.,]\d+)?/gu) ?? [];
    return (
      findAddress(said) === undefined &&
      !tellsResult(said) &&
      figures.every((each) => known.has(Number(each.replace(',', '.'))))
    );
  };
  const kept = sentencesOf(words).filter(isTrue).join('').trim();
  return /\p{L}/u.test(kept) && isTrue(kept) ? kept : '';
}

/** Hours, weights, and the parts of the exam's day. */
function figuresOf({ hoursPerWeek, examOn, topics }: PlanWordsInput): Set<number> {
  const days = (examOn ?? '').split('-').map(Number);
  return new Set([hoursPerWeek, ...topics.map(({ weightPercent }) => weightPercent), ...days]);
}
