import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../paper/random.ts';
import { measureChances } from '../passing/measure-chances.ts';
import { predictPass } from '../passing/predict-pass.ts';
import { crossValidate, type TrainingRow, trainPassModel } from './index.ts';

/** Who is strong passes: logit = 2·strength − 0.5; a feature says nothing, another is often missing. */
function simulate(
  count: number,
  seed: string,
  logitOf = (strength: number) => 2 * strength - 0.5,
): TrainingRow[] {
  const random = seededRandom(seed);
  const uniform = () => (random(1_000_000) + 0.5) / 1_000_000;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: count }, (_, person) => {
    const strength = normal();
    return {
      person,
      features: {
        meanScore: strength,
        meanTime: normal(),
        coverage: uniform() < 0.5 ? null : strength + normal(),
      },
      hasPassed: uniform() < 1 / (1 + Math.exp(-logitOf(strength))),
    };
  });
}

describe('a model trained on outcomes', () => {
  test('finds the weights by which they were drawn', () => {
    const { columns, intercept } = trainPassModel(simulate(4000, 'weights'));
    const weightOf = (name: string) => {
      const column = columns.find(({ feature }) => feature === name);
      return (column?.weight ?? 0) / (column?.scale ?? 1);
    };

    expect(weightOf('meanScore')).toBeGreaterThan(1.7);
    expect(weightOf('meanScore')).toBeLessThan(2.2);
    expect(Math.abs(weightOf('meanTime'))).toBeLessThan(0.12);
    expect(intercept).toBeGreaterThan(-0.65);
    expect(intercept).toBeLessThan(-0.35);
  });

  test('is the same whatever the order of the rows', () => {
    const rows = simulate(300, 'order');
    const { columns, intercept } = trainPassModel(rows);
    const turned = trainPassModel([...rows].reverse());

    expect(turned.intercept).toBeCloseTo(intercept, 9);
    turned.columns.forEach((column, index) => {
      expect(column.weight).toBeCloseTo(columns[index]?.weight ?? Number.NaN, 9);
    });
  });

  test('held out people are told chances that come true, and better than the share of all', () => {
    const said = crossValidate(simulate(2000, 'held out'));
    const model = measureChances(said);
    const usual = measureChances(said.map(({ usual, hasPassed }) => ({ chance: usual, hasPassed })));

    expect(model.brier).toBeLessThan(usual.brier - 0.05);
    expect(model.calibrationError).toBeLessThan(0.04);
    expect(model.auc).toBeGreaterThan(0.85);
  });

  test('outcomes drawn by lot teach it to say about the same to everybody', () => {
    const said = crossValidate(simulate(600, 'lot', () => 0));

    expect(Math.max(...said.map(({ chance }) => Math.abs(chance - 0.5)))).toBeLessThan(0.2);
  });

  test('its 80 % interval holds the true chance of about 80 in 100', () => {
    let held = 0;
    const runs = 60;
    for (let run = 0; run < runs; run++) {
      const model = trainPassModel(simulate(400, `interval ${run}`));
      const { low, high } = predictPass(model, { meanScore: 0.5, meanTime: 0, coverage: null });
      const truth = 1 / (1 + Math.exp(-0.5));
      if (low <= truth && truth <= high) held++;
    }

    expect(held / runs).toBeGreaterThan(0.65);
    expect(held / runs).toBeLessThan(0.95);
  });

  test('rows of one person are never on both sides of the cross-validation', () => {
    // Each person's outcome is drawn by lot and stands in a feature of their own: only a leak could know it.
    const rows = simulate(200, 'persons', () => 0).flatMap((row) => {
      const features = { ...row.features, own: row.person + (row.hasPassed ? 0.5 : 0) };
      return Array.from({ length: 5 }, () => ({ ...row, features, weight: 0.2 }));
    });

    expect(measureChances(crossValidate(rows)).auc).toBeLessThan(0.62);
  });

  test('says which features push, strongest first, and nothing of what it does not know', () => {
    const model = trainPassModel(simulate(2000, 'reasons'));
    const { reasons } = predictPass(model, { meanScore: 2, meanTime: null, coverage: null });

    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({ code: 'meanScore', push: 'up' });
    expect(reasons[0]?.points).toBeGreaterThan(20);
  });

  test('names the domain that accuracy is about', () => {
    const rows = simulate(500, 'domain').map((row) => ({
      ...row,
      features: { 'accuracy:t1': row.features.meanScore ?? null, unheardOf: row.features.meanScore ?? null },
    }));
    const { reasons } = predictPass(trainPassModel(rows), { 'accuracy:t1': -1, unheardOf: -1 });

    expect(reasons).toEqual([expect.objectContaining({ code: 'accuracy', topicId: 't1', push: 'down' })]);
  });

  test('needs people who passed and people who did not', () => {
    expect(() => trainPassModel(simulate(50, 'alike', () => 99))).toThrow(RangeError);
  });

  test('leaves out what never varies or is hardly known', () => {
    const rows = simulate(200, 'columns').map((row, index) => ({
      ...row,
      features: { ...row.features, same: 3, rare: index < 5 ? index : null },
    }));

    expect(trainPassModel(rows).columns.map(({ feature }) => feature)).toEqual([
      'coverage',
      'meanScore',
      'meanTime',
    ]);
  });
});
