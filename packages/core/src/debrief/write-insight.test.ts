import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTopicTree } from '../topics/topic-tree.ts';
import { type AttemptBuilder, anAttempt, someTopics } from './attempt.builder.ts';
import { refuseAdvice } from './judge-advice.ts';
import { judgeClaim } from './judge-claim.ts';
import { judgeWords, type WordScope } from './judging/judge-words.ts';
import { collectWordFacts } from './judging/word-facts.ts';
import { writeInsightByRules } from './write-insight.ts';

const minute = 60_000;
const write = (attempt: AttemptBuilder, seed = 'seed') => writeInsightByRules(attempt.insightInput(seed));
const everything = (attempt: AttemptBuilder, seed?: string) => {
  const { summary, strengths, weaknesses, recommendations, keyTakeaway } = write(attempt, seed);
  const listed = [...strengths, ...weaknesses, ...recommendations].map((each) => each.sentence);
  return [summary, ...listed, keyTakeaway].join(' ');
};
const score = (topicId: string, percent: number) => ({
  topicId,
  percent,
  right: 0,
  total: 1,
  points: '0',
  maxPoints: '1',
});

const before = (topicId: string, right: number, total: number) => ({ topicId, right, total });

const mixed = () =>
  anAttempt()
    .with('s3', 'right', 5)
    .with('ebs', 'right', 3)
    .with('subnets', 'wrong', 2)
    .with('subnets', 'right', 1)
    .with('routes', 'wrong', 3)
    .with('iam', 'right', 4)
    .with('iam', 'wrong', 2);

describe('any attempt', () => {
  const leaf = fc.constantFrom('s3', 'ebs', 'subnets', 'routes', 'dns', 'iam', 'lambda', 'cloud');
  const anyItem = fc.record({
    topicId: leaf,
    outcome: fc.constantFrom('right', 'partial', 'wrong', 'unanswered'),
    timeSpentMs: fc.integer({ min: 0, max: 4 * minute }),
    expectedMs: fc.constantFrom(null, minute),
    times: fc.integer({ min: 1, max: 5 }),
  });
  const anyAttempt = fc
    .record({
      items: fc.array(anyItem, { maxLength: 15 }),
      passPercent: fc.constantFrom(null, 70),
      previous: fc.constantFrom(null, { scorePercent: 55.5, topics: [score('s3', 20), score('iam', 90)] }),
      memory: fc.constantFrom(null, { daysAgo: 8, topics: [before('s3', 2, 6), before('network', 5, 6)] }),
      hasRunOutOfTime: fc.boolean(),
      seed: fc.string(),
    })
    .map(({ items, seed, ...settings }) => {
      const attempt = anAttempt().set(settings);
      for (const { topicId, outcome, times, ...given } of items) attempt.with(topicId, outcome, times, given);
      return { attempt, seed };
    });

  test('gets claims that its questions bear out, three of a kind at most, no topic twice [000-21, 000-25]', () => {
    const tree = buildTopicTree(someTopics);
    fc.assert(
      fc.property(anyAttempt, ({ attempt, seed }) => {
        const { strengths, weaknesses } = write(attempt, seed);

        for (const [kind, claims] of Object.entries({ strength: strengths, weakness: weaknesses } as const)) {
          expect(claims.length).toBeLessThanOrEqual(3);
          for (const claim of claims) {
            const judged = { kind: kind as 'strength' | 'weakness', ...claim };
            expect(judgeClaim(judged, attempt.results, tree)).toEqual({ isBorneOut: true });
          }
        }
        const named = [...strengths, ...weaknesses].map((claim) => claim.topicId);
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: 500 },
    );
  });

  test('gets a summary, a takeaway and one to four recommendations, in whole sentences', () => {
    fc.assert(
      fc.property(anyAttempt, ({ attempt, seed }) => {
        const insight = write(attempt, seed);
        const known = new Set(attempt.results.map((result) => result.questionVersionId));

        expect(insight.recommendations.length).toBeGreaterThan(0);
        expect(insight.recommendations.length).toBeLessThanOrEqual(4);
        for (const { questionVersionIds } of insight.recommendations) {
          expect(questionVersionIds.every((id) => known.has(id))).toBe(true);
        }
        const text = everything(attempt, seed);
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|\s\s|\.\./);
        expect(text).not.toMatch(/(?<![\d.])(0|1) (questions|points|seconds)\b/);
        expect(insight.summary).toMatch(/^[A-Z0-9].*\.$/);
        expect(insight.keyTakeaway).toMatch(/^[A-Z0-9][^.]*(\.\d[^.]*)*\.$/);
      }),
      { numRuns: 500 },
    );
  });

  test('gets advice that its questions show, and no word that its results deny', () => {
    const tree = buildTopicTree(someTopics);
    const outsideTopics = ['Load balancing', 'VPC', 'Peering', 'Queues'];
    fc.assert(
      fc.property(anyAttempt, ({ attempt, seed }) => {
        const insight = write(attempt, seed);
        const { results, passPercent, previous, memory } = attempt;
        const source = { results, tree, passPercent, previous, memory, outsideTopics, quoted: '' };
        const facts = collectWordFacts({ card: attempt.card(), ...source });
        const dropped = (text: string, scope: WordScope) => judgeWords(text, scope, facts).dropped;

        for (const advice of insight.recommendations)
          expect(refuseAdvice(advice, results, tree)).toBeUndefined();
        const scoped = [...insight.strengths, ...insight.weaknesses, ...insight.recommendations];
        expect(scoped.flatMap((each) => dropped(each.sentence, each))).toEqual([]);
        expect([insight.summary, insight.keyTakeaway].flatMap((text) => dropped(text, {}))).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('gets no sentence twice, and the same words for the same seed', () => {
    fc.assert(
      fc.property(anyAttempt, ({ attempt, seed }) => {
        const { strengths, weaknesses, recommendations } = write(attempt, seed);
        const sentences = [...strengths, ...weaknesses, ...recommendations].map((each) => each.sentence);

        expect(new Set(sentences).size).toBe(sentences.length);
        expect(everything(attempt, seed)).toBe(everything(attempt, seed));
      }),
    );
  });
});

describe('a mixed attempt', () => {
  test('names counts and topics, and says where to start', () => {
    const insight = write(mixed().set({ passPercent: 75 }), 'names');

    expect(insight.strengths.map((each) => each.topicId)).toEqual(['storage']);
    expect(insight.weaknesses.map((each) => each.topicId)).toEqual(['routes', 'subnets', 'iam']);
    expect(everything(mixed())).toMatch(/all 8|8 of 8/);
    expect(insight.keyTakeaway).toMatch(/Route tables/);
    expect(insight.recommendations[0]).toMatchObject({ topicId: 'routes' });
    expect(insight.recommendations[0]?.questionVersionIds).toHaveLength(3);
  });

  test('speaks of the category when its misses are spread, and of the part to start with', () => {
    const attempt = mixed().with('dns', 'wrong', 2).with('dns', 'right', 1).with('subnets', 'wrong', 1);

    const { weaknesses, recommendations } = write(attempt);

    expect(weaknesses[0]).toMatchObject({ topicId: 'network' });
    expect(weaknesses[0]?.questionVersionIds).toHaveLength(8);
    expect(weaknesses[0]?.sentence).toMatch(/Start with (Route tables|Subnets)\.$/);
    expect(recommendations[0]?.sentence).toMatch(/Route tables|Subnets/);
  });

  test('is worded in more than one way', () => {
    const seeds = Array.from({ length: 30 }, (_, index) => `seed ${index}`);

    expect(new Set(seeds.map((seed) => write(mixed(), seed).summary)).size).toBeGreaterThan(2);
    expect(new Set(seeds.map((seed) => write(mixed(), seed).weaknesses[0]?.sentence)).size).toBe(3);
  });

  test('says how far the pass mark is, in questions', () => {
    const { summary, keyTakeaway } = write(mixed().set({ passPercent: 70 }));

    expect(summary).toContain('65%');
    expect(summary).toMatch(/One more right answer would reach|one right answer away/);
    expect(keyTakeaway).toBe('One more right answer and you pass; there are 3 to win on Route tables alone.');
  });

  test('tells what changed since last time, as a whole and by topic', () => {
    const topics = [score('storage', 50), score('iam', 100)];
    const text = everything(mixed().set({ previous: { scorePercent: 50, topics } }));

    expect(text).toMatch(/up 15 points|15 points more/);
    expect(text).toMatch(/from 50% last time/);
    expect(text).toMatch(/Last time you had 100% here/);
    expect(everything(mixed().set({ previous: { scorePercent: 65, topics: [] } }))).toContain(
      'same score as last time',
    );
    expect(everything(mixed().set({ previous: { scorePercent: 66, topics: [] } }))).toMatch(
      /1 point (less|more)/,
    );
  });
});

describe('an attempt after another on the same topics', () => {
  const after = (right: number, total: number) =>
    anAttempt().set({ memory: { daysAgo: 8, topics: [before('s3', right, total)] } });

  test('tells what became of them', () => {
    const better = after(2, 6).with('s3', 'right', 5).with('s3', 'wrong').with('iam', 'wrong', 2);
    expect(write(better).strengths[0]?.sentence).toMatch(/2 of 6 right last week/);
    const worse = after(5, 6).with('s3', 'wrong', 4).with('s3', 'right', 2).with('iam', 'right', 2);
    expect(write(worse).weaknesses[0]?.sentence).toMatch(
      /It was 5 of 6 right last week, and is 2 of 6 now\./,
    );
  });

  test('a single question of then is no comparison', () => {
    expect(everything(after(1, 1).with('s3', 'wrong', 4))).not.toContain('last week');
  });
});

describe('pace', () => {
  test('hurried misses are named with their questions', () => {
    const attempt = anAttempt()
      .with('s3', 'right', 4)
      .with('iam', 'wrong', 4, { timeSpentMs: minute / 4 });

    const { weaknesses, recommendations, keyTakeaway } = write(attempt);

    expect(weaknesses[0]?.sentence).toContain('You answered them in less than half the expected time.');
    expect(recommendations.at(-1)?.sentence).toMatch(/^Read to the end before you answer: all 4/);
    expect(recommendations.at(-1)?.questionVersionIds).toHaveLength(4);
    expect(keyTakeaway).toContain('in a hurry');
  });

  test('slow but right answers are named as slow', () => {
    const attempt = anAttempt().with('s3', 'right', 6, { timeSpentMs: 3 * minute });

    expect(write(attempt).summary).toContain('3 times as long as expected');
    expect(write(attempt).recommendations[0]?.sentence).toContain('6 questions took more than twice');
  });

  test('when the time ran out, open questions are a matter of pace and not of their topic', () => {
    const attempt = anAttempt().with('s3', 'right', 9).with('iam', 'wrong').with('dns', 'unanswered', 5);
    const insight = write(attempt.set({ hasRunOutOfTime: true, durationMs: 20 * minute }));

    expect(insight.summary).toContain('The time ran out with 5 questions open.');
    expect(insight.weaknesses.map((each) => each.topicId)).toEqual(['iam']);
    expect(insight.recommendations[0]?.sentence).toContain('about 80 seconds for each question');
    expect(insight.keyTakeaway).toContain('9 of the 10 questions you reached');
  });

  test('questions left open by choice count as missed', () => {
    const { weaknesses, recommendations } = write(
      anAttempt().with('s3', 'right', 6).with('dns', 'unanswered', 4),
    );

    expect(weaknesses[0]?.sentence).toBe('You left all 4 questions on DNS open.');
    expect(recommendations.map((each) => each.sentence)).toContain(
      'Leave nothing open: a wrong answer costs no more than none.',
    );
  });
});

describe('the ends of the scale', () => {
  test('all right: no weakness, something harder next', () => {
    const insight = write(
      anAttempt().with('s3', 'right', 5).with('iam', 'right', 5).set({ passPercent: 70 }),
    );

    expect(insight.summary).toBe(
      'You got all 10 questions right. You are well above the pass mark of 70%. No topic gave you trouble.',
    );
    expect(insight.weaknesses).toEqual([]);
    expect(insight.recommendations[0]?.sentence).toContain('harder');
  });

  test('all wrong: no strength, no blame, a place to start', () => {
    const insight = write(
      anAttempt().with('s3', 'wrong', 3).with('iam', 'wrong', 5).set({ passPercent: 70 }),
    );

    expect(insight.summary).toBe(
      'None of your 8 answers was right this time. You are 70 points below the pass mark of 70%. Most of what you lost was on IAM.',
    );
    expect(insight.strengths).toEqual([]);
    expect(insight.keyTakeaway).toBe('Start with IAM: read the explanations, then take this quiz again.');
  });

  test('only partly right: said as such', () => {
    const insight = write(anAttempt().with('s3', 'partial', 5).with('iam', 'right', 5));

    expect(insight.summary).toContain('You got 5 of 10 questions right and part of 5 more: 75%.');
    expect(insight.weaknesses[0]?.sentence).toBe('On S3, all 5 questions were only partly right.');
  });

  test('nothing answered: no judgement', () => {
    const insight = write(anAttempt().with('s3', 'unanswered', 6).set({ passPercent: 70 }));

    expect(insight).toMatchObject({ strengths: [], weaknesses: [] });
    expect(insight.summary).toBe('All 6 questions were left open, so there is nothing to judge yet.');
  });

  test('a tiny quiz is called a glimpse', () => {
    expect(write(anAttempt().with('s3', 'wrong')).summary).toBe(
      'You got the one question wrong. One question is a glimpse, not a verdict.',
    );
    expect(everything(anAttempt().with('s3', 'right', 3))).toContain('3 questions are a glimpse');
  });

  test('a quiz without questions is said to have none', () => {
    expect(write(anAttempt()).summary).toContain('no questions');
  });

  test('high scores with scattered misses have no weakness made up for them', () => {
    const insight = write(
      anAttempt().with('routes', 'right', 9).with('routes', 'wrong').with('s3', 'right', 10),
    );

    expect(insight.weaknesses).toEqual([]);
    expect(insight.recommendations[0]?.sentence).toContain('Open the question you missed');
    expect(insight.keyTakeaway).toBe('You have this: read the one explanation you need and go on.');
  });
});
