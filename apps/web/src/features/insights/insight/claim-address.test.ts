import { expect, test } from 'vitest';
import { addressOf, findClaim } from './claim-address.ts';

const draft = {
  strengths: [{ topic: 's3', sentence: 'Good.', questions: [1] }],
  weaknesses: [{ topic: 's3' }, { topic: 'iam', questions: [2, 3] }],
  recommendations: [
    { topic: null, questions: [4] },
    { topic: 'iam', questions: [2] },
  ],
};

test('what an address names is found again, also when claims before it were dropped', () => {
  const address = addressOf('weaknesses', draft.weaknesses[1] ?? {}, 1);

  expect(findClaim(draft, address)?.claim.questions).toEqual([2, 3]);
  expect(findClaim({ weaknesses: [{ topic: 'iam', questions: [2] }] }, address)?.claim.questions).toEqual([
    2,
  ]);
});

test('advice is found by its place', () => {
  expect(findClaim(draft, 'recommendations.2')).toMatchObject({
    section: 'recommendations',
    claim: { questions: [2] },
  });
});

test('an address of nothing finds nothing', () => {
  expect(findClaim(draft, undefined)).toBeNull();
  expect(findClaim(draft, 'weaknesses.dns')).toBeNull();
  expect(findClaim({}, 'strengths.s3')).toBeNull();
});
