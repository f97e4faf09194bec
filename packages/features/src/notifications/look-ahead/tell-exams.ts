import { addDays, daysBetween, localDate, localTime } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { isOutcomeAsked } from '../../readiness/index.ts';
import { type GoalOn, listGoalsWithExamOn } from '../../study-plan/index.ts';
import { notify } from '../notify.ts';
import { subjectOf } from '../subject-id.ts';
import { isTold } from './candidate-queries.ts';
import { stageOf, tellingMinutes } from './exam-days.ts';
import { readDashboard } from './read-dashboard.ts';

/** Soon, tomorrow, and how did it go: for everybody whose exam is near. */
export async function tellExams(services: Services): Promise<void> {
  const now = services.clock.now();
  for (const goal of await listGoalsWithExamOn(services.db, daysAround(now, -4, 8))) {
    const { date, minutes } = localTime(now, goal.timeZone);
    if (minutes >= tellingMinutes) await tellExam(services, goal, date);
  }
}

async function tellExam(services: Services, goal: GoalOn, today: string): Promise<void> {
  const { userId, examId, examName, examOn } = goal;
  const daysLeft = daysBetween(today, examOn);
  const stage = stageOf(daysLeft);
  if (stage === null) return;
  const kind = stage === 'after' ? ('outcome-asked' as const) : ('exam-soon' as const);
  const subjectId = subjectOf(examId, examOn, stage);
  if (await isTold(services.db, { userId, kind, subjectId })) return;
  if (stage === 'after' && !(await isOutcomeAsked(services.db, userId, today))) return;
  const exam = { examId, examName, examOn };
  await notify(services, {
    userId,
    kind,
    subjectId,
    payload: stage === 'after' ? exam : { ...exam, daysLeft },
  });
}

/** Monday mornings: early enough in the week to change something. */
const checked = { weekday: 1, from: 9 * 60, until: 12 * 60 };

/** Once for each exam and day, to whoever will be ready after it only. */
export async function tellUnreachable(services: Services): Promise<void> {
  const now = services.clock.now();
  if (localTime(new Date(now.getTime() + 86_400_000), 'UTC').weekday > 3) return;
  for (const goal of await listGoalsWithExamOn(services.db, daysAround(now, 7, 90))) {
    const { weekday, minutes } = localTime(now, goal.timeZone);
    if (weekday !== checked.weekday || minutes < checked.from || minutes >= checked.until) continue;
    const { userId, examId, examName, examOn } = goal;
    const notice = {
      userId,
      kind: 'exam-not-reachable' as const,
      subjectId: subjectOf(examId, examOn, 'late'),
    };
    if (await isTold(services.db, notice)) continue;
    const exam = (await readDashboard(services, userId))?.readiness.find((each) => each.examId === examId);
    if (exam?.prospect?.status !== 'after-exam' && exam?.prospect?.status !== 'too-slow') continue;
    await notify(services, { ...notice, payload: { examId, examName, examOn, readyOn: exam.readyOn } });
  }
}

/** Civil days around today, wherever one is. */
function daysAround(now: Date, from: number, to: number): string[] {
  const today = localDate(now, 'UTC');
  return Array.from({ length: to - from + 1 }, (_, index) => addDays(today, from + index));
}
