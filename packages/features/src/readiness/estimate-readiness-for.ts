import { buildTopicTree, estimateReadiness, type ReadinessAnswer, type TopicTree } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { newId, type Services } from '@debrief/platform';
import {
  type ExamRow,
  insertSnapshot,
  listExamsOfSubjects,
  listResults,
  listTopicsAround,
  type ResultRow,
} from './readiness-queries.ts';

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

/** A new snapshot for every exam of the subjects this person has practised. */
export async function estimateReadinessFor(trx: Trx, userId: string, now: Date): Promise<void> {
  const results = await listResults(trx, userId);
  const topics = await listTopicsAround(trx, [...new Set(results.map((result) => result.topicId))]);
  const exams = await listExamsOfSubjects(trx, [...new Set(topics.map((topic) => topic.subjectId))]);
  const tree = buildTopicTree(topics);
  for (const exam of exams) {
    const body = estimateReadiness({
      now,
      domains: exam.domains,
      answers: toAnswers(exam, results, tree),
      cohortMean: null,
    });
    await insertSnapshot(trx, userId, newId(), { examId: exam.examId, blueprintId: exam.blueprintId, body });
  }
}

function toAnswers(exam: ExamRow, results: readonly ResultRow[], tree: TopicTree): ReadinessAnswer[] {
  const domainIds = new Set(exam.domains.map((domain) => domain.topicId));
  return results.map((result) => ({
    domainId: tree.pathToRoot(result.topicId).find((node) => domainIds.has(node.id))?.id ?? null,
    credit: result.credit,
    answeredAt: result.submittedAt,
  }));
}
