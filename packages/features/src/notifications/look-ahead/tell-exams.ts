import { addDays, daysBetween, localDate, localTime } from '@debrief/core';
import { type Services, workThrough } from '@debrief/platform';
import { isOutcomeAsked } from '../../readiness/index.ts';
import { type GoalOn, listGoalsWithExamOn } from '../../study-plan/index.ts';
import { notify } from '../notify.ts';
import { subjectOf } from '../subject-id.ts';
import { keyOf, listTold, type Telling } from './candidate-queries.ts';
import { stageOf, tellingMinutes } from './exam-days.ts';
import { readDashboard } from './read-dashboard.ts';

/** Soon, tomorrow, and how did it go: for everybody whose exam is near. */
export async function tellExams(services: Services, signal?: AbortSignal): Promise<void> {
  const now = services.clock.now();
  const goals = await listGoalsWithExamOn(services.db, daysAround(now, -4, 8));
  const due = goals.flatMap((goal) => noticeOf(goal, now) ?? []);
  await workThrough(await notTold(services, due), { log: services.log, what: 'exam', signal }, (notice) =>
    tellExam(services, notice),
  );
}

interface ExamNotice extends Telling {
  today: string;
  payload: Record<string, unknown>;
}

/** What this person is told on this day, from nine on. */
function noticeOf({ userId, examId, examName, examOn, timeZone }: GoalOn, now: Date): ExamNotice | null {
  const { date: today, minutes } = localTime(now, timeZone);
  const daysLeft = daysBetween(today, examOn);
  const stage = stageOf(daysLeft);
  if (stage === null || minutes < tellingMinutes) return null;
  const subjectId = subjectOf(examId, examOn, stage);
  const exam = { examId, examName, examOn };
  if (stage === 'after') return { userId, today, kind: 'outcome-asked', subjectId, payload: exam };
  return { userId, today, kind: 'exam-soon', subjectId, payload: { ...exam, daysLeft } };
}

async function tellExam(services: Services, { today, ...notice }: ExamNotice): Promise<void> {
  if (notice.kind === 'outcome-asked' && !(await isOutcomeAsked(services.db, notice.userId, today))) return;
  await notify(services, notice);
}

/** Monday mornings: early enough in the week to change something. */
const checked = { weekday: 1, from: 9 * 60, until: 12 * 60 };

/** Once for each exam and day, to whoever will be ready after it only. */
export async function tellUnreachable(services: Services, signal?: AbortSignal): Promise<void> {
  const now = services.clock.now();
  if (localTime(new Date(now.getTime() + 86_400_000), 'UTC').weekday > 3) return;
  const goals = await listGoalsWithExamOn(services.db, daysAround(now, 7, 90));
  const due = goals.filter((goal) => isChecked(goal, now)).map(toLateNotice);
  await workThrough(await notTold(services, due), { log: services.log, what: 'exam', signal }, (notice) =>
    tellIfLate(services, notice),
  );
}

function isChecked({ timeZone }: GoalOn, now: Date): boolean {
  const { weekday, minutes } = localTime(now, timeZone);
  return weekday === checked.weekday && minutes >= checked.from && minutes < checked.until;
}

interface LateNotice extends Telling {
  goal: GoalOn;
}

function toLateNotice(goal: GoalOn): LateNotice {
  const { userId, examId, examOn } = goal;
  return { userId, kind: 'exam-not-reachable', subjectId: subjectOf(examId, examOn, 'late'), goal };
}

async function tellIfLate(services: Services, { goal, ...notice }: LateNotice): Promise<void> {
  const { userId, examId, examName, examOn } = goal;
  const exam = (await readDashboard(services, userId))?.readiness.find((each) => each.examId === examId);
  if (exam?.prospect?.status !== 'after-exam' && exam?.prospect?.status !== 'too-slow') return;
  await notify(services, { ...notice, payload: { examId, examName, examOn, readyOn: exam.readyOn } });
}

/** Whom nobody has told of it yet: asked for all at once. */
async function notTold<Each extends Telling>({ db }: Services, tellings: readonly Each[]): Promise<Each[]> {
  const told = await listTold(db, tellings);
  return tellings.filter((telling) => !told.has(keyOf(telling)));
}

/** Civil days around today, wherever one is. */
function daysAround(now: Date, from: number, to: number): string[] {
  const today = localDate(now, 'UTC');
  return Array.from({ length: to - from + 1 }, (_, index) => addDays(today, from + index));
}
