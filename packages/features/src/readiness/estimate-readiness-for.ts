import { buildTopicTree, domainOf, estimateReadiness, localDate, type PassAnswer } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { newId, type Services } from '@debrief/platform';
import { listTopicMastery } from '../mastery/index.ts';
import { forecastPass } from './forecast-pass.ts';
import { findTimeZone } from './person-queries.ts';
import { type ExamRow, listExamsOfSubjects, listResults, listTopicsAround } from './readiness-queries.ts';
import { upsertSnapshot } from './snapshot-queries.ts';
import { findPassModel } from './training/find-pass-model.ts';

/** After a change of mastery: new snapshots, and those who show readiness are told. */
export async function updateReadiness(
  services: Services,
  { userId, attemptId }: { userId: string; attemptId: string },
): Promise<void> {
  await services.events.transaction(async (trx, publish) => {
    await estimateReadinessFor(trx, userId, services.clock.now());
    await publish({ name: 'readiness.updated', userId, attemptId });
  });
}

/** The day's snapshot for every exam of the subjects this person has practised. */
export async function estimateReadinessFor(trx: Trx, userId: string, now: Date): Promise<void> {
  const timeZone = await findTimeZone(trx, userId);
  if (timeZone === undefined) return;
  const results = await listResults(trx, userId);
  const topics = await listTopicsAround(trx, [...new Set(results.map((result) => result.topicId))]);
  const exams = await listExamsOfSubjects(trx, [...new Set(topics.map((topic) => topic.subjectId))]);
  if (exams.length === 0) return;
  const tree = buildTopicTree(topics);
  const [model, mastery] = [await findPassModel(trx), await listTopicMastery(trx, userId, now)];
  for (const exam of exams) {
    const answers = results.map(
      (result): PassAnswer => ({
        ...result,
        domainId: domainOf(tree, exam.domains, result.topicId),
        answeredAt: result.submittedAt,
      }),
    );
    const body = estimateReadiness({ now, domains: exam.domains, answers, cohortMean: null });
    const forecast =
      body.status === 'estimated'
        ? forecastPass({ now, exam, answers, estimate: body, model, mastery, tree })
        : null;
    await upsertSnapshot(trx, userId, { ...keysOf(exam, now, timeZone), body, forecast });
  }
}

function keysOf({ examId, blueprintId }: ExamRow, now: Date, timeZone: string) {
  return { id: newId(), examId, blueprintId, computedAt: now, computedOn: localDate(now, timeZone) };
}
