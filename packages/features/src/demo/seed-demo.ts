import { addDays, localDate } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { compileSnapshot } from '../dashboard/index.ts';
import { writeInsight } from '../insights/index.ts';
import { rebuildMastery } from '../mastery/index.ts';
import { takeInAttempt } from '../practice/index.ts';
import { readContent, seedBank, seededExamId } from '../question-bank/index.ts';
import { seedQuizzes } from '../quizzes/index.ts';
import { updateReadiness } from '../readiness/index.ts';
import { refreshPlan, setGoal } from '../study-plan/index.ts';
import { type DemoPast, demoClassmates, studentPast } from './demo-past.ts';
import { makeDemoPeople } from './demo-people.ts';
import { type MadeAttempt, makeAttempt } from './make-attempt.ts';

/** Loads all content. Returns how many questions are new or changed. */
export async function seedContent({ db }: Pick<Services, 'db'>): Promise<{ total: number; changed: number }> {
  const report = { total: 0, changed: 0 };
  for (const subject of await readContent()) {
    const { total, changed } = await seedBank(db, subject);
    await seedQuizzes(db, subject);
    report.total += total;
    report.changed += changed;
  }
  return report;
}

/**
 * The demo accounts with their group and their past. Every step finds what an earlier run has done, so it may be
 * interrupted and run again. `services` must hand no events on and have no model: what follows is computed here.
 */
export async function seedDemo(services: Services): Promise<void> {
  const people = await makeDemoPeople(services.db);
  const made = await makePast(services, people.studentId, studentPast);
  if (made.some((attempt) => attempt.isNew)) await setDemoGoal(services, people.studentId);
  for (const { attemptId } of made) await writeInsight(services, { userId: people.studentId, attemptId });
  await compile(services, people.studentId, made);
  for (const [index, userId] of people.classmateIds.entries()) {
    const past = demoClassmates[index]?.past;
    if (past) await compile(services, userId, await makePast(services, userId, past));
  }
}

async function makePast(
  services: Services,
  userId: string,
  { who, attempts, weakConcepts }: DemoPast,
): Promise<MadeAttempt[]> {
  const made: MadeAttempt[] = [];
  const now = services.clock.now();
  for (const past of attempts) {
    const attempt = await makeAttempt(services, { userId, who, past, weakConcepts, now });
    if (attempt) made.push(attempt);
  }
  return made;
}

async function setDemoGoal(services: Services, userId: string): Promise<void> {
  const examId = seededExamId('cloud-practitioner', 'cloud-practitioner-exam');
  const examOn = addDays(localDate(services.clock.now(), 'UTC'), 30);
  await setGoal(services, userId, { examId, examOn, hoursPerWeek: 4 });
}

/** What jobs would do after each submission, once for all of them. */
async function compile(services: Services, userId: string, made: readonly MadeAttempt[]): Promise<void> {
  const attemptId = made.at(-1)?.attemptId;
  if (!attemptId) return;
  for (const each of made)
    if (each.isNew) await takeInAttempt(services, { userId, attemptId: each.attemptId });
  await rebuildMastery(services, { userId, attemptId });
  await updateReadiness(services, { userId, attemptId });
  await compileSnapshot(services, userId);
  await refreshPlan(services, userId);
}
