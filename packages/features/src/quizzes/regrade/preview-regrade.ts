import type { previewRegradeInput, RegradeChange, RegradePreview } from '@debrief/contracts';
import type { Actor, Services } from '@debrief/platform';
import type { z } from 'zod';
import { listStudentIdsOfTutor } from '../../accounts/index.ts';
import { listVersionsOf } from './correction-queries.ts';
import { previewAttempt } from './preview-attempt.ts';
import {
  type HeldAttempt,
  type HeldResult,
  listHeldAttempts,
  listHeldResults,
  listRegradeQuizzes,
} from './preview-queries.ts';
import { getCorrectable } from './regrade-access.ts';

type PreviewRegrade = z.output<typeof previewRegradeInput>;

const batchSize = 250;
const mostListed = 200;

/** Who would change and by how much; nothing is written. */
export async function previewRegrade(
  services: Services,
  actor: Actor,
  input: PreviewRegrade,
): Promise<RegradePreview> {
  const { db } = services;
  const question = await getCorrectable(services, actor, input.questionId);
  const versionIds = (await listVersionsOf(db, question.id)).map(({ id }) => id);
  const listedStudentIds = actor.role === 'admin' ? null : await listStudentIdsOfTutor(db, actor.userId);
  const sums = emptySums();
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = { quizIds: input.quizIds, listedStudentIds, after, limit: batchSize };
    const attempts = await listHeldAttempts(db, versionIds, page);
    const results = groupByAttempt(await listHeldResults(db, attempts));
    for (const attempt of attempts) add(sums, attempt, results.get(attempt.attemptId) ?? [], input);
    const last = attempts.at(-1);
    if (!last || attempts.length < batchSize) break;
    after = last.attemptId;
  }
  const quizzes = await listRegradeQuizzes(db, question.id);
  const inScope = quizzes.filter(({ quizId }) => input.quizIds?.includes(quizId) ?? true);
  return toPreview(
    sums,
    inScope.reduce((sum, quiz) => sum + quiz.openCount, 0),
  );
}

interface Sums {
  students: Set<string>;
  before: number[];
  after: number[];
  incompatibleCount: number;
  nowPassedCount: number;
  nowFailedCount: number;
  changes: RegradeChange[];
  unlistedCount: number;
}

const emptySums = (): Sums => ({
  ...{ students: new Set(), before: [], after: [], changes: [] },
  ...{ incompatibleCount: 0, nowPassedCount: 0, nowFailedCount: 0, unlistedCount: 0 },
});

function add(
  sums: Sums,
  attempt: HeldAttempt,
  results: readonly HeldResult[],
  { correction }: PreviewRegrade,
): void {
  const { after, passedAfter, isIncompatible } = previewAttempt(attempt, results, correction);
  const { scorePercent: before, hasPassed: passedBefore } = attempt;
  sums.students.add(attempt.userId);
  sums.before.push(before);
  sums.after.push(after);
  if (isIncompatible) sums.incompatibleCount += 1;
  if (passedAfter === true && passedBefore === false) sums.nowPassedCount += 1;
  if (passedAfter === false && passedBefore === true) sums.nowFailedCount += 1;
  if (after === before) return;
  if (!attempt.isListed) {
    sums.unlistedCount += 1;
    return;
  }
  const { attemptId, studentName, quizTitle } = attempt;
  const submittedAt = attempt.submittedAt.toISOString();
  sums.changes.push({
    attemptId,
    studentName,
    quizTitle,
    submittedAt,
    before,
    after,
    passedBefore,
    passedAfter,
  });
}

function toPreview(sums: Sums, openCount: number): RegradePreview {
  const { before, after, changes } = sums;
  const bySize = [...changes].sort(
    (a, b) =>
      Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.attemptId < b.attemptId ? -1 : 1),
  );
  const listed = bySize.slice(0, mostListed);
  const difference = after.map((percent, index) => percent - (before[index] ?? 0));
  return {
    attemptCount: before.length,
    studentCount: sums.students.size,
    openCount,
    upCount: difference.filter((each) => each > 0).length,
    downCount: difference.filter((each) => each < 0).length,
    nowPassedCount: sums.nowPassedCount,
    nowFailedCount: sums.nowFailedCount,
    incompatibleCount: sums.incompatibleCount,
    meanBefore: meanOf(before),
    meanAfter: meanOf(after),
    histogramBefore: histogramOf(before),
    histogramAfter: histogramOf(after),
    changes: listed,
    unlistedCount: sums.unlistedCount + bySize.length - listed.length,
  };
}

function groupByAttempt(results: readonly HeldResult[]): Map<string, HeldResult[]> {
  const groups = new Map<string, HeldResult[]>();
  for (const result of results)
    groups.set(result.attemptId, [...(groups.get(result.attemptId) ?? []), result]);
  return groups;
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, each) => sum + each, 0) / values.length) * 10) / 10;
}

function histogramOf(percents: readonly number[]): number[] {
  const bars = Array.from({ length: 10 }, () => 0);
  for (const percent of percents) {
    const bar = Math.min(9, Math.floor(percent / 10));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  return bars;
}
