import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseApproach } from './advise-approach.ts';
import { approachMatrix } from './approach-matrix.ts';
import { approaches } from './approaches.ts';
import { estimateCost } from './estimate-cost.ts';
import { leastMeasuredCalls, measuredBasis } from './measured-basis.ts';

const thousand = { monthlyActiveUsers: 1_000, avgQuizzesPerUserPerWeek: 3 };

describe('the cost calculator', () => {
  test('gives the checked values of the design document for 1,000 users and 3 quizzes a week [000-56]', () => {
    expect(estimateCost({ ...thousand, approach: 'current' })).toEqual({
      totalCalls: 110_000,
      inputCost: '66.00',
      outputCost: '99.00',
      infraCost: '0.00',
      totalCost: '165.00',
      costPerUser: '0.1650',
    });
    expect(estimateCost({ ...thousand, approach: 'quick-win' })).toEqual({
      totalCalls: 104_500,
      inputCost: '62.70',
      outputCost: '94.05',
      infraCost: '0.00',
      totalCost: '156.75',
      costPerUser: '0.1568',
    });
    expect(estimateCost({ ...thousand, approach: 'per-quiz' })).toEqual({
      totalCalls: 28_000,
      inputCost: '4.20',
      outputCost: '6.72',
      infraCost: '0.00',
      totalCost: '10.92',
      costPerUser: '0.0109',
    });
    expect(estimateCost({ ...thousand, approach: 'streaming' })).toEqual({
      totalCalls: 28_000,
      inputCost: '4.20',
      outputCost: '6.72',
      infraCost: '20.00',
      totalCost: '30.92',
      costPerUser: '0.0309',
    });
    expect(estimateCost({ ...thousand, approach: 'ml' })).toEqual({
      totalCalls: 4_000,
      inputCost: '0.30',
      outputCost: '0.60',
      infraCost: '50.00',
      totalCost: '50.90',
      costPerUser: '0.0509',
    });
  });

  test('rounds half up where floating point would fall short', () => {
    // 41 users, one quiz a week: 492 calls, 0.0738 + 0.11808 dollars.
    expect(
      estimateCost({ monthlyActiveUsers: 41, avgQuizzesPerUserPerWeek: 1, approach: 'per-quiz' }),
    ).toMatchObject({ totalCalls: 492, inputCost: '0.07', outputCost: '0.12', totalCost: '0.19' });
    // 0.15675 a user is 0.1568, and a share of a call is a share.
    expect(
      estimateCost({ monthlyActiveUsers: 1, avgQuizzesPerUserPerWeek: 0, approach: 'quick-win' }),
    ).toMatchObject({ totalCalls: 104.5, costPerUser: '0.1568' });
  });

  test('stays exact with as many users as there are people', () => {
    expect(
      estimateCost({ monthlyActiveUsers: 8_000_000_001, avgQuizzesPerUserPerWeek: 3, approach: 'current' })
        .totalCost,
    ).toBe('1320000000.17');
  });

  test('costs nobody nothing but what runs anyway, and refuses what cannot be', () => {
    const nobody = { monthlyActiveUsers: 0, avgQuizzesPerUserPerWeek: 3 };
    expect(estimateCost({ ...nobody, approach: 'ml' })).toMatchObject({
      totalCalls: 0,
      totalCost: '50.00',
      costPerUser: '0.0000',
    });
    expect(() => estimateCost({ ...nobody, monthlyActiveUsers: 1.5, approach: 'ml' })).toThrow(RangeError);
    expect(() => estimateCost({ ...nobody, monthlyActiveUsers: -1, approach: 'ml' })).toThrow(RangeError);
    expect(() => estimateCost({ ...nobody, avgQuizzesPerUserPerWeek: Number.NaN, approach: 'ml' })).toThrow(
      RangeError,
    );
  });

  test('is within half a cent of the formula in floating point', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(70), fc.constantFrom(...approaches), (users, tenths, approach) => {
        const perWeek = tenths / 10;
        const calls = {
          current: users * 110,
          'quick-win': users * 110 * 0.95,
          'per-quiz': users * perWeek * 4 * 2 + users * 4,
          streaming: users * perWeek * 4 * 2 + users * 4,
          ml: users * 4,
        }[approach];
        const [inTokens, outTokens] = {
          current: [8_000, 3_000],
          'quick-win': [8_000, 3_000],
          'per-quiz': [2_000, 800],
          streaming: [2_000, 800],
          ml: [1_000, 500],
        }[approach] as [number, number];
        const infra = { current: 0, 'quick-win': 0, 'per-quiz': 0, streaming: 20, ml: 50 }[approach];
        const total = (calls * inTokens * 0.075) / 1e6 + (calls * outTokens * 0.3) / 1e6 + infra;

        const estimate = estimateCost({
          monthlyActiveUsers: users,
          avgQuizzesPerUserPerWeek: perWeek,
          approach,
        });

        expect(Math.abs(Number(estimate.totalCost) - total)).toBeLessThan(0.0051);
        expect(estimate.totalCost).toMatch(/^\d+\.\d{2}$/);
        expect(estimate.costPerUser).toMatch(/^\d+\.\d{4}$/);
      }),
    );
  });

  test('takes measured calls, tokens and prices where the product does that work [000-C3, 003-29]', () => {
    const basis = measuredBasis(
      {
        callCount: leastMeasuredCalls,
        callsPerInsight: 1.1,
        inputTokensPerCall: 1_500.4,
        outputTokensPerCall: 600,
      },
      { inputMicrosPerMillion: 750_000, outputMicrosPerMillion: 3_750_000 },
    );

    // 1,000 x 12 quizzes x 1.1 calls; 13,200 x 1,500 x 0.75 and 13,200 x 600 x 3.75 a million.
    expect(estimateCost({ ...thousand, approach: 'per-quiz' }, basis)).toMatchObject({
      totalCalls: 13_200,
      inputCost: '14.85',
      outputCost: '29.70',
    });
    // The document's work at the price of our model.
    expect(estimateCost({ ...thousand, approach: 'current' }, basis).inputCost).toBe('660.00');
  });
});

describe('the decision advisor', () => {
  test('counts what every answer speaks for [000-57]', () => {
    const advice = adviseApproach({
      timeline: 'four-weeks',
      users: '1k-to-10k',
      team: 'mid-size',
      budget: 'under-100',
      priority: 'return-on-cost',
    });

    expect(advice.best).toEqual([2]);
    expect(advice.options[0]).toEqual({
      option: 2,
      for: ['timeline', 'users', 'team', 'budget', 'priority'],
      against: [],
    });
    expect(advice.conflicts).toEqual([]);
  });

  test('says which answers cannot be had together [000-57]', () => {
    const advice = adviseApproach({ timeline: 'under-two-weeks', users: 'over-50k', budget: 'flexible' });

    expect(advice.best).toEqual([1, 4]);
    expect(advice.conflicts).toEqual([['timeline', 'users']]);
    expect(advice.options.find(({ option }) => option === 1)).toMatchObject({
      for: ['timeline', 'budget'],
      against: ['users'],
    });
  });

  test('names a tie as a tie and nothing before a question is answered', () => {
    expect(adviseApproach({ team: 'mid-size' }).best).toEqual([2, 3]);
    expect(adviseApproach({}).best).toEqual([]);
  });
});

test('the comparison matrix holds the figures of the design document [000-47]', () => {
  expect(Object.values(approachMatrix).map(({ weeks }) => weeks)).toEqual([2, 4, 5, 8]);
  expect(Object.values(approachMatrix).map(({ cost }) => cost)).toEqual([
    [50, 100],
    [30, 60],
    [100, 150],
    [50, 100],
  ]);
  expect(approachMatrix[4].usersInThousands).toBeNull();
  expect(approachMatrix[1].hasTrends).toBe(false);
});
