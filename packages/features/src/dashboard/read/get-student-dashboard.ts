import type { DashboardBody, StudentDashboard } from '@debrief/contracts';
import type { Actor, Services } from '@debrief/platform';
import { getSeenStudent } from '../../accounts/index.ts';
import { getDashboard } from './read-dashboard.ts';

/** As their tutors see it, without what is private to the student. */
export async function getStudentDashboard(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  studentId: string,
): Promise<StudentDashboard> {
  const student = await getSeenStudent(services.db, actor, studentId);
  const { body, ...head } = await getDashboard(services, studentId);
  return { student, ...head, body: body && withoutPrivate(body) };
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
