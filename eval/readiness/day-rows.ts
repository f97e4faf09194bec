import type { PassFeatures } from '@debrief/core';
import type { TrainingRow } from '@debrief/core/pass-training';
import { cohortOf, registeredOn, submittedBy } from './cohort.ts';
import type { Course, Learner } from './courses.ts';
import { workFeatures } from './work-features.ts';

/** What is known of the learners of a course on a day, as a model sees them. */
export type Known = (learner: Learner, course: Course, day: number) => PassFeatures;

/** Everybody who is registered on that day, with what is known then and how it ended. */
export function rowsOn(course: Course, day: number, known: Known): TrainingRow[] {
  return registeredOn(course, day).map((learner) => ({
    person: learner.person,
    features: known(learner, course, day),
    hasPassed: learner.hasPassed,
  }));
}

/** The work so far, and which of the courses that taught this is; another course is unknown, not none of them. */
export function fullKnowledge(modules: readonly string[]): Known {
  const cohorts = new Map<string, ReturnType<typeof cohortOf>>();
  return (learner, course, day) => {
    const key = `${course.module} ${course.presentation} ${day}`;
    const cohort = cohorts.get(key) ?? cohortOf(course, day);
    cohorts.set(key, cohort);
    const isKnown = modules.includes(course.module);
    const which = modules.map((module) => [
      `module:${module}`,
      isKnown ? Number(module === course.module) : null,
    ]);
    return { ...workFeatures(learner, cohort), ...Object.fromEntries(which) };
  };
}

/** What the full knowledge is held against: counts and means. */
export const plainKnowledge: Known = (learner, _course, day) => {
  const submitted = submittedBy(learner, day);
  const scores = submitted.flatMap(({ score }) => score ?? []);
  return {
    submitted: submitted.length,
    meanScore: scores.length === 0 ? 0 : scores.reduce((sum, each) => sum + each, 0) / scores.length,
    previousAttempts: learner.previousAttempts,
    credits: learner.credits,
  };
};

/** With who somebody is, 0 or 1 for each value that occurs: only to measure what leaving it out costs. */
export function personalKnowledge(known: Known, courses: readonly Course[], names: readonly string[]): Known {
  const learners = courses.flatMap((course) => course.learners);
  const values = names.flatMap((name) =>
    [...new Set(learners.map(({ personal }) => personal[name]))].map((value) => [name, value] as const),
  );
  return (learner, course, day) => ({
    ...known(learner, course, day),
    ...Object.fromEntries(
      values.map(([name, value]) => [`${name}=${value}`, Number(learner.personal[name] === value)]),
    ),
  });
}
