import type { ReadinessOverview } from '@debrief/contracts';
import { localDate } from '@debrief/core';
import type { Actor, Services } from '@debrief/platform';
import { getReadiness } from './get-readiness.ts';
import { findGoalExamId, listTopicNames } from './person-queries.ts';

/** What the page of readiness shows of the person. */
export async function getOverview(services: Services, actor: Actor): Promise<ReadinessOverview> {
  const { db, clock } = services;
  const [exams, goalExamId] = await Promise.all([
    getReadiness(services, actor.userId, clock.now()),
    findGoalExamId(db, actor.userId),
  ]);
  const named = exams.flatMap(({ readiness, pass }) => [
    ...(readiness.status === 'estimated' ? readiness.domains.map((domain) => domain.topicId) : []),
    ...(pass?.reasons ?? []).flatMap(({ topicId }) => topicId ?? []),
  ]);
  const topics = await listTopicNames(db, [...new Set(named)]);
  const names = Object.fromEntries(topics.map(({ id, name }) => [id, name]));
  return { today: localDate(clock.now(), actor.timeZone), exams, names, goalExamId };
}
