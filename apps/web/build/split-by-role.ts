import type { Call } from '../src/ask-ahead.ts';

/** What a page asks for: always, and beside that for students or for those who teach. */
export interface QueriesByRole {
  always: Call[];
  students: Call[];
  teachers: Call[];
}

export function splitByRole(students: readonly Call[], teachers: readonly Call[]): QueriesByRole {
  const isIn = (calls: readonly Call[]) => {
    const known = new Set(calls.map((call) => JSON.stringify(call)));
    return (call: Call) => known.has(JSON.stringify(call));
  };
  const [isOfStudents, isOfTeachers] = [isIn(students), isIn(teachers)];
  return {
    always: students.filter(isOfTeachers),
    students: students.filter((call) => !isOfTeachers(call)),
    teachers: teachers.filter((call) => !isOfStudents(call)),
  };
}
