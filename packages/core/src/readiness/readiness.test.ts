import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someTopics } from '../debrief/attempt.builder.ts';
import { seededRandom } from '../paper/random.ts';
import { buildTopicTree } from '../topics/topic-tree.ts';
import { domainOf } from './domain-of.ts';
import { estimateReadiness } from './estimate-readiness.ts';
import { wilsonInterval } from './interval.ts';
import type { EstimatedReadiness, ReadinessAnswer, ReadinessDomain } from './readiness.ts';

const now = new Date('2026-03-31T12:00:00Z');
const answers = (domainId: string | null, credits: string[], daysAgo = 0): ReadinessAnswer[] =>
  credits.map((credit) => ({ domainId, credit, answeredAt: new Date(now.getTime() - daysAgo * 86_400_000) }));
const times = (count: number, credit: string) => Array.from({ length: count }, () => credit);
const even: ReadinessDomain[] = [
  { topicId: 'a', weight: 50 },
  { topicId: 'b', weight: 50 },
];
function estimate(
  given: ReadinessAnswer[],
  domains = even,
  cohortMean: number | null = 0.6,
): EstimatedReadiness {
  const readiness = estimateReadiness({ now, domains, answers: given, cohortMean });
  if (readiness.status !== 'estimated') throw new Error('There should be an estimate.');
  return readiness;
}

describe('readiness', () => {
  test('below 30 answers says how many are missing', () => {
    const given = [
      ...answers('a', times(29, '1')),
      ...answers(null, times(50, '1')),
      ...answers('z', times(9, '1')),
    ];

    expect(estimateReadiness({ now, domains: even, answers: given, cohortMean: null })).toEqual({
      status: 'not-enough-data',
      answerCount: 29,
      missingCount: 1,
    });
  });

  test('shrinks to the cohort mean by n/(n+20) when answers are spread as the exam weighs them', () => {
    const given = [...answers('a', times(20, '1')), ...answers('b', times(20, '1'))];

    // 40/(40+20) of 100 plus 20/60 of 60.
    expect(estimate(given).percent).toBeCloseTo(100 * (2 / 3) + 60 / 3, 1);
  });

  test('half of the weight is gone after 21 days', () => {
    const given = [...answers('a', times(40, '1'), 0), ...answers('a', times(40, '0'), 21)];
    const [domain] = estimate(given, [{ topicId: 'a', weight: 1 }]).domains;

    expect(domain?.accuracyPercent).toBe(66.7);
  });

  test('answers older than six half-lives do not count at all', () => {
    const given = answers('a', times(60, '1'), 127);

    expect(estimateReadiness({ now, domains: even, answers: given, cohortMean: null })).toMatchObject({
      status: 'not-enough-data',
      answerCount: 0,
    });
  });

  test('a domain without answers stands at its cohort mean, and one answer does not swing it', () => {
    const domains = [
      { topicId: 'a', weight: 70 },
      { topicId: 'b', weight: 30, cohortMean: 0.8 },
    ];
    const without = estimate(answers('a', times(40, '1')), domains);
    const withOne = estimate([...answers('a', times(40, '1')), ...answers('b', ['0'])], domains);

    expect(without.domains[1]).toMatchObject({ accuracyPercent: null, estimatePercent: 80, answerCount: 0 });
    expect(without.percent - withOne.percent).toBeLessThan(5);
  });

  test('contributions add up to the figure, and weights to 1', () => {
    const given = [...answers('a', times(25, '1')), ...answers('b', times(25, '0.5'))];
    const { domains, percent } = estimate(given, [
      { topicId: 'a', weight: 24 },
      { topicId: 'b', weight: 12 },
    ]);

    expect(domains.reduce((sum, each) => sum + each.contribution, 0)).toBeCloseTo(percent, 0);
    expect(domains.map((each) => each.weight)).toEqual([2 / 3, 1 / 3]);
  });

  test('names the domain where ten right answers move it most', () => {
    const given = [...answers('a', times(40, '1')), ...answers('b', times(20, '0'))];
    const { movesMost, domains } = estimate(given);

    expect(movesMost).toBe('b');
    expect(domains[1]?.gainFromTenRight).toBeGreaterThan(domains[0]?.gainFromTenRight ?? 100);
  });

  test('needs a blueprint', () => {
    expect(() => estimateReadiness({ now, domains: [], answers: [], cohortMean: null })).toThrow(RangeError);
  });

  test('stays within its interval and within 0..100; more right answers never lower it', () => {
    const anyAnswer = fc.record({
      domainId: fc.constantFrom('a', 'b'),
      credit: fc.constantFrom('0', '0.33333', '0.5', '1'),
      daysAgo: fc.integer({ min: 0, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 30, maxLength: 120 }), (drawn) => {
        const given = drawn.flatMap((each) => answers(each.domainId, [each.credit], each.daysAgo));
        const before = estimate(given);
        const after = estimate([...given, ...answers('a', ['1'])]);

        expect(before.lowPercent).toBeGreaterThanOrEqual(0);
        expect(before.lowPercent).toBeLessThanOrEqual(before.percent);
        expect(before.highPercent).toBeGreaterThanOrEqual(before.percent);
        expect(before.highPercent).toBeLessThanOrEqual(100);
        expect(after.percent).toBeGreaterThanOrEqual(before.percent);
      }),
    );
  });

  test('the interval narrows with more answers and widens as they age', () => {
    const width = (count: number, daysAgo: number) => {
      const given = [
        ...answers('a', times(count, '1'), daysAgo),
        ...answers('b', times(count, '0'), daysAgo),
      ];
      const { lowPercent, highPercent } = estimate(given);
      return highPercent - lowPercent;
    };

    expect(width(100, 0)).toBeLessThan(width(20, 0));
    expect(width(20, 60)).toBeGreaterThan(width(20, 0));
  });

  test('the interval holds the true expected score in about 80 of 100 learners', () => {
    const random = seededRandom('coverage');
    const draw = (probability: number) => (random(10_000) < probability * 10_000 ? '1' : '0');
    const runs = 600;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      // Learners differ about the cohort mean of 0.6 by up to 0.2 in each domain.
      const truth = even.map(() => 0.4 + random(4001) / 10_000);
      const given = even.flatMap(({ topicId }, index) =>
        answers(
          topicId,
          Array.from({ length: 30 }, () => draw(truth[index] ?? 0)),
        ),
      );
      const { lowPercent, highPercent } = estimate(given);
      const expected = 50 * ((truth[0] ?? 0) + (truth[1] ?? 0));
      if (lowPercent <= expected && expected <= highPercent) held++;
    }

    expect(held / runs).toBeGreaterThan(0.75);
    expect(held / runs).toBeLessThan(0.93);
  });
});

test('Wilson’s ends are the ratios from which what was seen lies 1.2816 standard errors away', () => {
  for (const end of wilsonInterval(0.8, 10)) {
    expect(Math.abs(0.8 - end)).toBeCloseTo(1.2815515655 * Math.sqrt((end * (1 - end)) / 10), 9);
  }
});

test('a topic belongs to the nearest domain above it', () => {
  const tree = buildTopicTree(someTopics);
  const domains = [{ topicId: 'storage' }, { topicId: 'network' }];

  expect(domainOf(tree, domains, 's3')).toBe('storage');
  expect(domainOf(tree, domains, 'network')).toBe('network');
  expect(domainOf(tree, domains, 'iam')).toBeNull();
});
