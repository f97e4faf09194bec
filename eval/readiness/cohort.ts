import type { Assessment, Course, Learner, Submission } from './courses.ts';

/** What the whole course shows on a day: nothing of later days is in it. */
export interface Cohort {
  day: number;
  module: string;
  /** Due by now, the exam aside, the earliest first. */
  due: Assessment[];
  /** Everybody's scores so far in an assessment. */
  scoresOf: ReadonlyMap<Assessment, { mean: number; spread: number }>;
  /** Weight of an assessment beside others; alike where the course gives none. */
  weightOf(assessment: Assessment): number;
}

const isExam = (assessment: Assessment) => assessment.kind.toLowerCase() === 'exam';
/** So many scores of no surprise stand beside the first ones, so that two do not make a scale. */
const priorCount = 5;
const priorSpread = 15;
const priorMean = 70;

/** Those who are registered on that day. */
export function registeredOn({ learners }: Course, day: number): Learner[] {
  return learners.filter(
    ({ registeredDay, leftDay }) => (registeredDay ?? day) <= day && (leftDay === null || leftDay > day),
  );
}

export function cohortOf(course: Course, day: number): Cohort {
  const marked = course.assessments.filter((assessment) => !isExam(assessment) && assessment.dueDay !== null);
  const hasWeights = marked.some((assessment) => assessment.weight > 0);
  return {
    day,
    module: course.module,
    due: marked
      .filter((assessment) => (assessment.dueDay ?? day) <= day)
      .sort((one, other) => (one.dueDay ?? 0) - (other.dueDay ?? 0) || one.id.localeCompare(other.id)),
    scoresOf: scoresOf(course, day),
    weightOf: ({ weight }) => (hasWeights ? weight + 1 : 1),
  };
}

/** A learner's submissions by that day, the exam aside, the earliest first. */
export function submittedBy({ submissions }: Learner, day: number): Submission[] {
  return submissions
    .filter((submission) => submission.day <= day && !isExam(submission.assessment))
    .sort((one, other) => one.day - other.day || one.assessment.id.localeCompare(other.assessment.id));
}

function scoresOf({ learners }: Course, day: number): Cohort['scoresOf'] {
  const sums = new Map<Assessment, { count: number; sum: number; squares: number }>();
  for (const { assessment, score, day: submittedOn } of learners.flatMap((learner) => learner.submissions)) {
    if (submittedOn > day || score === null) continue;
    const own = sums.get(assessment) ?? { count: 0, sum: 0, squares: 0 };
    sums.set(assessment, {
      count: own.count + 1,
      sum: own.sum + score,
      squares: own.squares + score * score,
    });
  }
  return new Map([...sums].map(([assessment, own]) => [assessment, scaleOf(own)]));
}

function scaleOf({ count, sum, squares }: { count: number; sum: number; squares: number }) {
  const mean = (sum + priorCount * priorMean) / (count + priorCount);
  const variance =
    (squares - 2 * mean * sum + count * mean * mean + priorCount * priorSpread ** 2) / (count + priorCount);
  return { mean, spread: Math.sqrt(variance) };
}
