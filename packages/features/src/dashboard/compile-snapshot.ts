import {
  compileDashboard,
  type DashboardAttempt,
  type ScoreCard,
  strongTopics,
  weakTopics,
} from '@debrief/core';
import type { Services } from '@debrief/platform';
import { type AttemptRow, listRecentAttempts, lockDashboard, upsertSnapshot } from './dashboard-queries.ts';

/** Compiles a person's dashboard from their rows, without a model, and tells their open pages. */
export async function compileSnapshot(services: Services, userId: string): Promise<void> {
  await services.db.transaction().execute(async (trx) => {
    await lockDashboard(trx, userId);
    const rows = await listRecentAttempts(trx, userId);
    const body = compileDashboard({ now: services.clock.now(), attempts: rows.map(toDashboardAttempt) });
    await upsertSnapshot(trx, userId, body, rows[0]?.submittedAt ?? services.clock.now());
  });
  await services.live.tell(userId, { type: 'dashboard.changed' });
}

function toDashboardAttempt({ scoreCard, claims, ...row }: AttemptRow): DashboardAttempt {
  const card = scoreCard as ScoreCard;
  return {
    ...row,
    categories: card.categories,
    strengthTopicIds: claims
      ? topicsOf(claims, 'strength')
      : strongTopics(card.topics).map((score) => score.topicId),
    weaknessTopicIds: claims
      ? topicsOf(claims, 'weakness')
      : weakTopics(card.topics).map((score) => score.topicId),
  };
}

function topicsOf(claims: NonNullable<AttemptRow['claims']>, kind: 'strength' | 'weakness'): string[] {
  return claims.filter((claim) => claim.kind === kind).map((claim) => claim.topicId);
}
