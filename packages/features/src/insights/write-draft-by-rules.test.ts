import { insightDraftSchema } from '@debrief/contracts';
import type { Outcome } from '@debrief/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeDraft } from './judge-draft.ts';
import { anAttempt } from './testing/an-attempt.ts';
import { writeDraftByRules } from './write-draft-by-rules.ts';

const outcomes = fc.array(fc.constantFrom<Outcome[]>('right', 'partial', 'wrong', 'unanswered'), {
  minLength: 1,
  maxLength: 60,
});

it('whatever the results, the rules write what a model would have to write, and all of it is borne out', () => {
  fc.assert(
    fc.property(outcomes, fc.integer({ min: 1, max: 12 }), fc.boolean(), (list, topicCount, hasRunOut) => {
      const attempt = {
        ...anAttempt({
          questionCount: list.length,
          topicCount,
          outcomeOf: (number) => list[number - 1] ?? 'unanswered',
        }),
        hasRunOutOfTime: hasRunOut,
      };

      const draft = writeDraftByRules(attempt);

      expect(insightDraftSchema.parse(draft)).toEqual(draft);
      expect(judgeDraft(draft, attempt, ['Peering', 'Load balancing']).drops).toEqual([]);
    }),
  );
});

it('topics are named by their slug and questions by their number', () => {
  const draft = writeDraftByRules(anAttempt({ questionCount: 12, topicCount: 6 }));

  for (const claim of [...draft.strengths, ...draft.weaknesses]) {
    expect(claim.topic).toMatch(/^(slug-t|category-c)\d$/);
    for (const number of claim.questions) expect(number).toBeLessThanOrEqual(12);
  }
});
