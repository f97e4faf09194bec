import type { ClassOverview } from '@debrief/contracts';

export type ClassStudent = ClassOverview['students'][number];

export type ClassTopic = ClassOverview['topics'][number];

const dayMs = 86_400_000;

/** Who needs somebody most comes first: stuck, going down, far from passing, long away. */
export function sortByNeed(students: readonly ClassStudent[], now: number): ClassStudent[] {
  return students
    .map((student) => ({ student, need: needOf(student, now) }))
    .sort((a, b) => b.need - a.need || a.student.name.localeCompare(b.student.name))
    .map(({ student }) => student);
}

/** Points of need; without any answer nobody knows, which is less than being stuck and more than doing well. */
export function needOf(student: ClassStudent, now: number): number {
  const { stuckOn, trend, readinessPercent, meanPercent30, lastActiveAt } = student;
  if (lastActiveAt === null) return 4;
  const missed = stuckOn.reduce((sum, { wrongInARow }) => sum + Math.min(wrongInARow, 6), 0);
  const score = readinessPercent ?? meanPercent30 ?? 60;
  const daysAway = (now - Date.parse(lastActiveAt)) / dayMs;
  return (
    missed +
    (trend === 'down' ? 4 : 0) +
    Math.max(0, 70 - score) / 5 +
    Math.min(6, Math.max(0, daysAway - 7) / 3)
  );
}

/** What most are stuck on first, then what many know little of; a topic of one student tells little of a class. */
export function sortByHardness(topics: readonly ClassTopic[]): ClassTopic[] {
  const missing = ({ meanMastery, studentCount }: ClassTopic) => (100 - meanMastery) * studentCount;
  return topics.toSorted((a, b) => b.stuckCount - a.stuckCount || missing(b) - missing(a));
}
