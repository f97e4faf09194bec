import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../paper/random.ts';
import { type TrainingRow, trainAgainstRules } from './index.ts';

const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));

/** People with a standing (a logit) and what the rules make of it; `truth` is their real chance. */
function simulate(
  count: number,
  { truth, rules }: { truth: (standing: number) => number; rules: (standing: number) => number | null },
  seed = 'people',
): TrainingRow[] {
  const random = seededRandom(seed);
  const uniform = () => random(1_000_000) / 1_000_000;
  return Array.from({ length: count }, (_, person) => {
    const standing = 6 * uniform() - 3;
    return {
      person,
      features: { expectedScore: rules(standing), meanScore: standing, meanTime: uniform() },
      hasPassed: uniform() < truth(standing),
    };
  });
}

/** The exam is easier than the rules think. */
const easier = {
  truth: (standing: number) => logistic(standing + 1.5),
  rules: (standing: number) => standing,
};
const lot = { truth: () => 0.5, rules: (standing: number) => standing };

describe('a model beside the rules', () => {
  test('is not trained on 499 outcomes, and is on 500', () => {
    const rows = simulate(500, easier);

    expect(trainAgainstRules(rows.slice(1))).toBeNull();
    expect(trainAgainstRules(rows)?.model.counts.rows).toBe(500);
  });

  test('speaks where it is better on people it has not seen', () => {
    const trained = trainAgainstRules(simulate(500, easier));

    expect(trained?.beatsRules).toBe(true);
    expect(trained?.modelFigures.brier).toBeLessThan((trained?.rulesFigures.brier ?? 0) - 0.01);
  });

  test('is at best as good where the rules are the truth', () => {
    const exact = { truth: logistic, rules: (standing: number) => standing };
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const trained = trainAgainstRules(simulate(600, exact, seed));
      const [model, rules] = [trained?.modelFigures.brier ?? 1, trained?.rulesFigures.brier ?? 0];

      expect(Math.abs(model - rules)).toBeLessThan(0.01);
      expect(trained?.beatsRules).toBe(model < rules);
    }
  });

  test('is silent where outcomes fall by lot, though the rules are worse than a coin', () => {
    for (const seed of ['a', 'b', 'c']) {
      const trained = trainAgainstRules(simulate(600, lot, seed));

      expect(trained?.rulesFigures.brier).toBeGreaterThan(0.3);
      expect(trained?.beatsRules).toBe(false);
    }
  });

  test('leaves out of whom the rules say nothing', () => {
    const unknown = simulate(200, { ...easier, rules: () => null });

    expect(trainAgainstRules([...simulate(499, easier), ...unknown])).toBeNull();
  });

  test('cannot learn where everybody passed', () => {
    expect(trainAgainstRules(simulate(600, { ...easier, truth: () => 1 }))).toBeNull();
  });
});
