import type { Course } from './courses.ts';
import { TableError } from './table-error.ts';

export interface Split {
  train: Course[];
  test: Course[];
}

/** Which sittings teach and which test. Earlier ones teach: those of the last year test, of a single year the last one. */
export function splitByTime(courses: readonly Course[]): Split {
  const names = [...new Set(courses.map((course) => course.presentation))].sort(byTime);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    throw new TableError(
      `All courses are of ${last ?? 'no'} presentation. There must be two at least: earlier ones teach, later ones test.`,
    );
  }
  const isTest = (name: string) =>
    yearOf(first) === yearOf(last) ? name === last : yearOf(name) === yearOf(last);
  return {
    train: courses.filter((course) => !isTest(course.presentation)),
    test: courses.filter((course) => isTest(course.presentation)),
  };
}

/** The sittings of these courses, the earliest first. */
export function namesOf(courses: readonly Course[]): string {
  return [...new Set(courses.map((course) => course.presentation))].sort(byTime).join(', ');
}

/** By year, then B (February) before J (October). */
export function byTime(one: string, other: string): number {
  return yearOf(one) - yearOf(other) || one.slice(4).localeCompare(other.slice(4));
}

function yearOf(presentation: string): number {
  const year = Number(/^\d{4}/.exec(presentation)?.[0] ?? Number.NaN);
  if (!Number.isNaN(year)) return year;
  throw new TableError(
    `code_presentation is "${presentation}". It must be a year and a letter, such as 2013B.`,
  );
}
