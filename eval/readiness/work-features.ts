import type { PassFeatures } from '@debrief/core';
import { type Cohort, submittedBy } from './cohort.ts';
import type { Assessment, Learner, Submission } from './courses.ts';

/** Later than this past its day says no more. */
const latest = 20;
const earliest = -30;
/** Below this a piece of work has failed. */
const failedBelow = 40;

/**
 * What is known of a learner's work on the day of the cohort. Where nothing was due yet, missing work says nothing: such
 * features are unknown, not zero.
 */
export function workFeatures(learner: Learner, cohort: Cohort): PassFeatures {
  const submitted = submittedBy(learner, cohort.day);
  return {
    ...shares(submitted, cohort),
    ...scores(submitted, cohort),
    ...lateness(submitted),
    ...gaps(submitted, cohort),
    ...before(learner, submitted),
  };
}

/** Of all that is due, of tutors' and of computers' pieces: what was handed in, earned, and how it stands to the others'. */
function shares(submitted: readonly Submission[], cohort: Cohort): PassFeatures {
  const byAssessment = new Map(submitted.map((submission) => [submission.assessment, submission]));
  const groups = { All: cohort.due, Tma: ofKind(cohort.due, 'TMA'), Cma: ofKind(cohort.due, 'CMA') };
  const features = Object.entries(groups).map(([name, due]) => {
    const handedIn = due.flatMap((assessment) => byAssessment.get(assessment) ?? []);
    const weights = (assessments: readonly Assessment[]) => assessments.map(cohort.weightOf);
    const earned = due.map((assessment) => byAssessment.get(assessment)?.score ?? 0);
    return {
      [`share${name}`]: due.length === 0 ? null : handedIn.length / due.length,
      [`earned${name}`]: weightedMean(earned, weights(due)),
      [`standing${name}`]: weightedMean(
        handedIn.map((submission) => standingOf(submission, cohort)),
        weights(handedIn.map((submission) => submission.assessment)),
      ),
    };
  });
  return Object.assign({}, ...features);
}

function scores(submitted: readonly Submission[], cohort: Cohort): PassFeatures {
  const scored = submitted.filter((submission) => submission.score !== null);
  const own = scored.filter((submission) => !submission.isBanked);
  const last = own.at(-1);
  return {
    meanScore: meanOf(scored.map(scoreOf)),
    lastScore: last ? scoreOf(last) : null,
    lastStanding: last ? standingOf(last, cohort) : null,
    lowestScore: own.length === 0 ? null : Math.min(...own.map(scoreOf)),
    trend: slopeOf(own.map((submission) => standingOf(submission, cohort))),
    failedCount: cohort.due.length === 0 ? null : own.filter((each) => scoreOf(each) < failedBelow).length,
  };
}

function lateness(submitted: readonly Submission[]): PassFeatures {
  const days = submitted.flatMap(({ isBanked, day, assessment }) =>
    isBanked || assessment.dueDay === null
      ? []
      : [Math.max(earliest, Math.min(latest, day - assessment.dueDay))],
  );
  return {
    meanLateness: meanOf(days),
    latest: days.length === 0 ? null : Math.max(...days),
    lateShare: meanOf(days.map((each) => Number(each > 0))),
  };
}

/** How long nothing was handed in, and how many due pieces in a row are missing. */
function gaps(submitted: readonly Submission[], { due, day }: Cohort): PassFeatures {
  const known = new Set(submitted.map((submission) => submission.assessment));
  const missing = (assessments: readonly Assessment[]) => {
    const last = assessments.findLastIndex((assessment) => known.has(assessment));
    return assessments.length === 0 ? null : assessments.length - 1 - last;
  };
  const tutors = ofKind(due, 'TMA');
  const lastTutors = tutors.at(-1);
  return {
    missingInARow: missing(due),
    missingTmaInARow: missing(tutors),
    hasLastTma: lastTutors === undefined ? null : Number(known.has(lastTutors)),
    daysSinceLast: submitted.length === 0 ? null : day - Math.max(...submitted.map((each) => each.day)),
  };
}

/** What was so before the course began. */
function before(learner: Learner, submitted: readonly Submission[]): PassFeatures {
  const { previousAttempts, credits, registeredDay } = learner;
  return {
    hasBanked: Number(submitted.some((submission) => submission.isBanked)),
    previousAttempts: previousAttempts === null ? null : Math.min(3, previousAttempts),
    isFirstAttempt: previousAttempts === null ? null : Number(previousAttempts === 0),
    credits: credits === null ? null : Math.log(Math.max(1, credits)),
    registeredDay: registeredDay === null ? null : Math.max(-200, Math.min(30, registeredDay)),
    isLateRegistration: registeredDay === null ? null : Number(registeredDay > -10),
  };
}

function ofKind(assessments: readonly Assessment[], kind: string): Assessment[] {
  return assessments.filter((assessment) => assessment.kind.toUpperCase() === kind);
}

/** Without a mark yet: as bad as a fail. */
function scoreOf({ score }: Submission): number {
  return score ?? failedBelow;
}

/** Standard deviations above the mean of everybody's scores so far. */
function standingOf(submission: Submission, { scoresOf }: Cohort): number {
  const { mean, spread } = scoresOf.get(submission.assessment) ?? { mean: 70, spread: 15 };
  return (scoreOf(submission) - mean) / spread;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;
}

function weightedMean(values: readonly number[], weights: readonly number[]): number | null {
  const total = weights.reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  return values.reduce((sum, each, index) => sum + each * (weights[index] ?? 0), 0) / total;
}

/** By least squares, for each further piece of work; null with fewer than two. */
function slopeOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = (values.length - 1) / 2;
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return values.reduce((sum, each, index) => sum + (index - middle) * each, 0) / spread;
}
