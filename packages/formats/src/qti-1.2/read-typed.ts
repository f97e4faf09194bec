import type { NumericAnswer, Question } from '@debrief/core';
import { plainText } from '../markdown/html-to-markdown.ts';
import { decimal, isBelow, minus } from '../qti/decimal.ts';
import { percent, withoutTwins } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import type { Parts } from './read-question.ts';
import { type Condition, rewarding } from './scoring.ts';

export function readEssay({ stem, explanation }: Parts): Question {
  return { kind: 'essay', stem, explanation, sampleAnswer: '' };
}

export function readShortAnswer(parts: Parts): Question {
  const { stem, explanation, conditions, kit } = parts;
  const good = rewarding(conditions);
  const best = good[0]?.score.value ?? 1;
  const terms = good.flatMap(({ terms: all, score }) =>
    all.filter(({ isNot }) => !isNot).map((term) => ({ ...term, share: score.value / best })),
  );
  const isCaseSensitive = terms.length > 0 && terms.every((term) => term.isCaseSensitive);
  const hasWildcards = terms.some(({ test }) => test === 'subset');
  const star = (text: string) => (hasWildcards ? text.replaceAll('*', '\\*') : text);
  const answers = terms.map(({ test, value, share, respident }) => ({
    text: test === 'subset' ? `*${star(plainText(value))}*` : star(plainText(value)),
    creditPercent: percent(share),
    explanation: parts.explanationOf(respident, value),
  }));
  if (answers.length === 0) throw new CannotReadError('The right answer is not in the file.');
  const kept = withoutTwins(answers, isCaseSensitive);
  if (kept.length < answers.length && kept.length === 0) kit.note('Empty answers were left out.');
  return {
    kind: 'short-answer',
    stem,
    explanation,
    answers: kept,
    isCaseSensitive,
    ...(hasWildcards && { hasWildcards }),
  };
}

export function readNumeric(parts: Parts): Question {
  const { stem, explanation, conditions } = parts;
  const good = rewarding(conditions);
  const best = good[0]?.score.value ?? 1;
  const inOrder = conditions.filter((each) => good.some(({ terms }) => terms === each.terms));
  const answers = inOrder.flatMap((condition): NumericAnswer[] => {
    const target = targetOf(condition, parts);
    if (!target) return [];
    const value = condition.terms.find(({ test }) => test === 'equal')?.value ?? '';
    const spoken =
      condition.feedbackIds.length > 0 ? parts.explanationOf(condition.terms[0]?.respident ?? '', value) : '';
    return [{ target, creditPercent: percent((condition.score?.value ?? best) / best), explanation: spoken }];
  });
  if (answers.length === 0) throw new CannotReadError('The right number is not in the file.');
  return { kind: 'numeric', stem, explanation, answers };
}

/** A value with what is allowed around it, or a range when there is no value in its middle. */
function targetOf({ terms }: Condition, { kit }: Parts): NumericAnswer['target'] | undefined {
  const first = (...tests: string[]) => {
    const term = terms.find(({ test, isNot }) => tests.includes(test) && !isNot);
    return term && decimal(term.value);
  };
  const [value, low, high] = [first('equal'), first('gte', 'gt'), first('lte', 'lt')];
  if (value === undefined && (low === undefined || high === undefined)) return undefined;
  if (value === undefined) return { type: 'range', min: low ?? '', max: high ?? '' };
  if (low === undefined || high === undefined || isBelow(high, low))
    return { type: 'value', value, tolerance: '0' };
  if (terms.some(({ test }) => test === 'gt' || test === 'lt'))
    kit.note('A bound that was just outside of the right numbers is inside now.');
  const [below, above] = [minus(value, low), minus(high, value)];
  return below === above
    ? { type: 'value', value, tolerance: below }
    : { type: 'range', min: low, max: high };
}
