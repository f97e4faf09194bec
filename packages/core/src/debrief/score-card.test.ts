import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAttempt, someTopics } from './attempt.builder.ts';
import { difficultyRating } from './difficulty-rating.ts';
import { freeSummary, freeSummaryText } from './free-summary.ts';
import { sentimentOf } from './sentiment.ts';
import { timeEfficiencyOf, timeRatioOf } from './time-efficiency.ts';

const nameOf = (id: string) => someTopics.find((topic) => topic.id === id)?.name ?? id;

describe('a score card', () => {
  test('counts outcomes and adds points exactly', () => {
    const card = anAttempt()
      .with('s3', 'right', 2)
      .with('s3', 'partial', 1, { credit: '0.33333', points: '0.33333' });
    const { counts, points, maxPoints, scorePercent } = card
      .with('iam', 'wrong')
      .with('iam', 'unanswered')
      .card();

    expect(counts).toEqual({ total: 5, right: 2, partial: 1, wrong: 1, unanswered: 1, unmarked: 0 });
    expect([points, maxPoints, scorePercent]).toEqual(['2.33333', '5', 46.7]);
  });

  test('scores categories and topics by points, in the order of the paper', () => {
    const card = anAttempt().with('subnets', 'wrong').with('s3', 'right', 3).with('ebs', 'wrong', 1).card();

    expect(
      card.categories.map(({ topicId, percent, right, total }) => [topicId, percent, right, total]),
    ).toEqual([
      ['network', 0, 0, 1],
      ['storage', 75, 3, 4],
    ]);
    expect(card.topics.map((topic) => topic.topicId)).toEqual(['subnets', 's3', 'ebs']);
  });

  test('calls a category strong from 80 % of two questions, weak below 70 % of one', () => {
    const card = anAttempt()
      .with('s3', 'right', 4)
      .with('s3', 'wrong', 1)
      .with('iam', 'right', 1)
      .with('dns', 'wrong', 1)
      .with('lambda', 'right', 7)
      .with('lambda', 'wrong', 3)
      .card();

    expect(card.strongCategoryIds).toEqual(['storage']);
    expect(card.weakCategoryIds).toEqual(['network']);
  });

  test('puts the best strong and the worst weak category first', () => {
    const card = anAttempt()
      .with('s3', 'right', 4)
      .with('s3', 'wrong', 1)
      .with('iam', 'right', 3)
      .with('dns', 'wrong', 1)
      .with('dns', 'right', 1)
      .with('lambda', 'wrong', 2)
      .card();

    expect(card.strongCategoryIds).toEqual(['security', 'storage']);
    expect(card.weakCategoryIds).toEqual(['compute', 'network']);
  });

  test('compares with last time and with the pass mark', () => {
    const attempt = anAttempt().with('s3', 'right', 7).with('s3', 'wrong', 3);

    expect(attempt.card()).toMatchObject({ changeSinceLast: null, hasPassed: null });
    attempt.set({ passPercent: 70, previous: { scorePercent: 62.5, topics: [] } });
    expect(attempt.card()).toMatchObject({ changeSinceLast: 7.5, hasPassed: true });
    expect(attempt.set({ passPercent: 70.1 }).card().hasPassed).toBe(false);
  });

  test('leaves out what waits for a tutor, and does not judge before it is marked', () => {
    const attempt = anAttempt().with('s3', 'right', 3).with('s3', 'wrong', 1).with('iam', 'unmarked', 2);

    expect(attempt.set({ passPercent: 70 }).card()).toMatchObject({
      ...{ scorePercent: 75, points: '3', maxPoints: '4', hasPassed: null },
      counts: { total: 4, right: 3, wrong: 1, unmarked: 2 },
    });
    expect(attempt.card().categories.map((category) => category.topicId)).toEqual(['storage']);
  });

  test('of nothing is zero, not an error', () => {
    expect(anAttempt().card()).toMatchObject({
      scorePercent: 0,
      points: '0',
      timeRatio: null,
      timeEfficiency: null,
      difficultyRating: 0,
    });
  });

  test('has a percentage from 0 to 100, and 100 exactly when all is right', () => {
    const outcome = fc.constantFrom('right', 'partial', 'wrong', 'unanswered');
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 80 }), (outcomes) => {
        const attempt = anAttempt();
        for (const each of outcomes) attempt.with('s3', each);
        const { scorePercent, counts } = attempt.card();

        expect(scorePercent).toBeGreaterThanOrEqual(0);
        expect(scorePercent).toBeLessThanOrEqual(100);
        expect(scorePercent === 100).toBe(counts.right === counts.total);
      }),
    );
  });
});

describe('sentiment and time', () => {
  test('sentiment turns at 85 and 70 [000-C7]', () => {
    expect([85, 84.9, 70, 69.9].map(sentimentOf)).toEqual(['excellent', 'good', 'good', 'needs_improvement']);
  });

  test('time efficiency turns below 0.75 and above 1.25 [000-C7]', () => {
    expect([0.74, 0.75, 1.25, 1.26].map(timeEfficiencyOf)).toEqual(['fast', 'average', 'average', 'slow']);
  });

  test('unanswered questions do not count as fast, unknown ones are expected to take 90 seconds', () => {
    const { results } = anAttempt()
      .with('s3', 'right', 1, { timeSpentMs: 45_000, expectedMs: null })
      .with('s3', 'unanswered', 5, { timeSpentMs: 1000 });

    expect(timeRatioOf(results)).toBe(0.5);
  });
});

test('difficulty is ten times the mean of what others got wrong, the author where nobody knows [000-C7]', () => {
  expect(difficultyRating([{ facility: 0.9, authorDifficulty: 10 }])).toBe(1);
  expect(
    difficultyRating([
      { facility: 0.25, authorDifficulty: 1 },
      { facility: null, authorDifficulty: 6 },
    ]),
  ).toBe(6.8);
});

describe('the free summary', () => {
  test('has the exact form of the document [000-51, 000-C1]', () => {
    const facts = {
      scorePercent: 75,
      right: 45,
      total: 60,
      strongCategoryIds: ['storage', 'compute'],
      weakCategoryIds: ['network'],
    };

    expect(freeSummaryText(facts, nameOf)).toBe(
      'You scored 75% on this quiz. Correct: 45/60 questions. Strong categories: Storage, Compute. Needs work: Networking.',
    );
  });

  test('leaves out what there is none of', () => {
    const facts = freeSummary(anAttempt().with('iam', 'right', 3).card());

    expect(freeSummaryText(facts, nameOf)).toBe(
      'You scored 100% on this quiz. Correct: 3/3 questions. Strong categories: Security.',
    );
  });
});
