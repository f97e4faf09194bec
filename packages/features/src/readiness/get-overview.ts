import type { ExamReadiness, ReadinessOverview } from '@debrief/contracts';
import { localDate, minReadinessAnswers } from '@debrief/core';
import type { Actor, Services } from '@debrief/platform';
import { getReadiness } from './get-readiness.ts';
import { findGoalExam, type GoalExamRow, listTopicNames } from './person-queries.ts';

/** What the page of readiness shows of the person: their exams, that of the goal also before its first answer. */
export async function getOverview(services: Services, actor: Actor): Promise<ReadinessOverview> {
  const { db, clock } = services;
  const now = clock.now();
  const [known, goal] = await Promise.all([
    getReadiness(services, actor.userId, now),
    findGoalExam(db, actor.userId),
  ]);
  const isKnown = known.some((exam) => exam.examId === goal?.examId);
  const exams = goal && !isKnown ? [...known, unanswered(goal, now)] : known;
  const topics = await listTopicNames(db, [...new Set(exams.flatMap(topicIdsIn))]);
  return {
    today: localDate(now, actor.timeZone),
    exams,
    names: Object.fromEntries(topics.map(({ id, name }) => [id, name])),
    goalExamId: goal?.examId ?? null,
  };
}

function topicIdsIn({ readiness, pass }: ExamReadiness): string[] {
  const domains = readiness.status === 'estimated' ? readiness.domains : [];
  const reasons = pass?.reasons ?? [];
  return [...domains.map(({ topicId }) => topicId), ...reasons.flatMap(({ topicId }) => topicId ?? [])];
}

function unanswered(goal: GoalExamRow, now: Date): ExamReadiness {
  return {
    ...goal,
    computedAt: now.toISOString(),
    readiness: { status: 'not-enough-data', answerCount: 0, missingCount: minReadinessAnswers },
    ...{ pass: null, readyOn: null, prospect: null, pace: null },
  };
}
