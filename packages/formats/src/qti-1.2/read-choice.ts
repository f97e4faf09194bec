import type { ChoiceOption, Question } from '@debrief/core';
import { percent, truthOf } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import type { Parts } from './read-question.ts';
import { type Condition, rewarding } from './scoring.ts';

export function readChoice(parts: Parts): Question {
  const [field] = parts.fields;
  if (!field) throw new CannotReadError('There is nothing to choose from.');
  const { kit, stem, explanation } = parts;
  const filled = field.labels.filter(({ html }) => kit.markdown(html) !== '');
  if (filled.length < field.labels.length) kit.note('Options without a text were left out.');
  const isMulti = field.cardinality === 'multiple' || parts.type === 'multiple_answers_question';
  const rewards = isMulti
    ? rewardsOfSet(parts.conditions, field.ident)
    : rewardsOfOne(parts.conditions, field.ident);
  if (rewards.size === 0) throw new CannotReadError('The right answer is not in the file.');
  const best = Math.max(...rewards.values());
  const [first, second, ...more] = filled;
  const truth = [first, second].map((label) => truthOf(label?.html ?? ''));
  const right = filled.filter(({ ident }) => rewards.get(ident) === best);
  if (
    !isMulti &&
    more.length === 0 &&
    first &&
    second &&
    truth[0] !== undefined &&
    truth[1] === !truth[0] &&
    right.length === 1
  ) {
    const [whenTrue, whenFalse] = truth[0] ? [first, second] : [second, first];
    return {
      ...{ kind: 'true-false', stem, explanation, isTrue: right[0] === whenTrue },
      trueExplanation: parts.explanationOf(field.ident, whenTrue.ident),
      falseExplanation: parts.explanationOf(field.ident, whenFalse.ident),
    };
  }
  const isWeighted = isMulti
    ? isAdded(parts.conditions, rewards)
    : [...rewards.values()].some((value) => value !== best && value !== 0);
  const total = isMulti ? sumOfPositive(rewards) : best;
  const options = filled.map(
    ({ ident, html, isFixed }): ChoiceOption => ({
      id: kit.id('option', `${ident} ${html}`),
      text: kit.markdown(html),
      explanation: parts.explanationOf(field.ident, ident),
      isCorrect: isMulti ? (rewards.get(ident) ?? 0) > 0 : rewards.get(ident) === best,
      ...(isWeighted && { weightPercent: percent((rewards.get(ident) ?? 0) / total) }),
      ...(isFixed && filled.some((label) => !label.isFixed) && { isFixed }),
    }),
  );
  const scoring = isWeighted ? 'option-weights' : 'all-or-nothing';
  const isReallyMulti = isMulti || right.length > 1;
  return { kind: isReallyMulti ? 'multi-select' : 'single-choice', stem, explanation, options, scoring };
}

/** What each option alone is worth. */
function rewardsOfOne(conditions: readonly Condition[], respident: string): Map<string, number> {
  const rewards = new Map<string, number>();
  for (const { score, terms } of conditions) {
    if (!score) continue;
    for (const term of terms) {
      if (term.isNot || term.test !== 'equal' || term.respident !== respident) continue;
      if (score.action === 'add' || !rewards.has(term.value))
        rewards.set(term.value, (rewards.get(term.value) ?? 0) + score.value);
    }
  }
  if (![...rewards.values()].some((value) => value > 0)) return new Map();
  return rewards;
}

/** Either one condition names the whole set, or each option adds its own. */
function rewardsOfSet(conditions: readonly Condition[], respident: string): Map<string, number> {
  const own = conditions.map((each) => ({
    ...each,
    terms: each.terms.filter((term) => term.respident === respident),
  }));
  const adding = own.filter(
    ({ score, terms }) =>
      score?.action === 'add' && terms.filter(({ isNot }) => !isNot).length === 1 && terms.length === 1,
  );
  if (adding.some(({ score }) => (score?.value ?? 0) > 0)) return rewardsOfOne(adding, respident);
  const [best] = rewarding(own).filter(({ terms }) => terms.length > 0);
  return new Map(
    best?.terms.filter(({ isNot, test }) => !isNot && test === 'equal').map(({ value }) => [value, 1]) ?? [],
  );
}

function sumOfPositive(rewards: ReadonlyMap<string, number>): number {
  return [...rewards.values()].reduce((sum, value) => sum + Math.max(0, value), 0);
}

/** Each option brings points of its own, instead of the set as a whole. */
function isAdded(conditions: readonly Condition[], rewards: ReadonlyMap<string, number>): boolean {
  return conditions.some(
    ({ score, terms }) => score?.action === 'add' && terms.some(({ value }) => rewards.has(value)),
  );
}
