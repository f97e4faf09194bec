import type { DashboardBody, StudentDashboard } from '@debrief/contracts';
import { canSeeAttempt } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { listMemberships, loadAccessActor } from '../../accounts/index.ts';
import { getDashboard } from './read-dashboard.ts';
import { findStudentName } from './student-queries.ts';

/** Who may see a student's attempts sees what they add up to; to anybody else the student is not there. */
export async function getStudentDashboard(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  studentId: string,
): Promise<StudentDashboard> {
  const { db } = services;
  const memberships = await listMemberships(db, studentId);
  const ownerGroupIds = memberships.filter(({ part }) => part === 'student').map((each) => each.groupId);
  if (!canSeeAttempt(await loadAccessActor(db, actor), { ownerId: studentId, ownerGroupIds }))
    throw notFound('student');
  const name = await findStudentName(db, studentId);
  if (name === undefined) throw notFound('student');
  const { body, ...head } = await getDashboard(services, studentId);
  return { student: { userId: studentId, name }, ...head, body: body && withoutPrivate(body) };
}

/**
 * Private to a student is what they practise for themselves: each answer to a mistake that came up again. How much they
 * practised, and what it did to their mastery, is seen.
 */
function withoutPrivate(body: DashboardBody): DashboardBody {
  const questions = body.questions
    .map((question) => ({
      ...question,
      entries: question.entries.filter((entry) => entry.source === 'quiz'),
    }))
    .filter((question) => question.entries.length > 1);
  return { ...body, questions };
}
