import { answerKeys, noCount, type QuestionKind, type Third, toThirds } from '@debrief/core';
import type { CountedAttempt } from './counted-attempt-queries.ts';
import type { MarkRow } from './mark-queries.ts';

/** What is known of one question, or of one of its versions. */
export interface Tally {
  questionId: string;
  /** 0: all versions together. */
  version: number;
  /** The newest that was met. */
  newestVersion: number;
  newestVersionId: string;
  kind: QuestionKind;
  maxPoints: number;
  /** By attempt; NaN where it was not met. */
  marks: Float64Array;
  met: Record<Third, number>;
  open: Record<Third, number>;
  answers: Map<string, { byThird: Record<Third, number>; isRight: boolean }>;
}

export interface TallyBook {
  /** Takes in the marks of some attempts. */
  add(rows: readonly MarkRow[]): void;
  /** All versions together first. */
  tallies(): Tally[];
}

/** Typed answers differ without end; beyond so many different ones the rare are not told apart. */
const mostAnswers = 2_000;

/** Marks in columns of numbers: ten thousand attempts at sixty questions are ten megabytes. */
export function openTallyBook(attempts: readonly CountedAttempt[]): TallyBook {
  const places = new Map(attempts.map((attempt, index) => [attempt.id, index]));
  const thirds = toThirds(
    attempts.map(({ points, maxPoints }) => (maxPoints === 0 ? 0 : points / maxPoints)),
  );
  const tallies = new Map<string, Tally>();

  function tallyOf(row: MarkRow, version: number): Tally {
    const key = `${row.questionId}:${version}`;
    const known = tallies.get(key) ?? emptyTally(row, version, attempts.length);
    tallies.set(key, known);
    if (row.version >= known.newestVersion)
      Object.assign(known, { newestVersion: row.version, newestVersionId: row.questionVersionId });
    return known;
  }

  return {
    add(rows) {
      for (const row of rows) {
        const place = places.get(row.attemptId);
        if (place === undefined) continue;
        for (const version of [0, row.version])
          count(tallyOf(row, version), row, { place, third: thirds[place] ?? 'middle' });
      }
    },
    tallies: () => [...tallies.values()].sort((a, b) => a.version - b.version),
  };
}

function count(tally: Tally, row: MarkRow, { place, third }: { place: number; third: Third }): void {
  tally.marks[place] = row.points;
  tally.maxPoints = Math.max(tally.maxPoints, row.maxPoints);
  tally.met[third] += 1;
  if (row.isOpen || !row.response) {
    tally.open[third] += 1;
    return;
  }
  const isRight = row.maxPoints > 0 && row.points >= row.maxPoints;
  for (const key of answerKeys(row.response)) {
    const known = tally.answers.get(key);
    if (!known && tally.answers.size >= mostAnswers) continue;
    const answer = known ?? { byThird: noCount(), isRight };
    answer.byThird[third] += 1;
    tally.answers.set(key, answer);
  }
}

function emptyTally(row: MarkRow, version: number, attemptCount: number): Tally {
  return {
    ...{ questionId: row.questionId, version, kind: row.kind, maxPoints: 0 },
    ...{ newestVersion: row.version, newestVersionId: row.questionVersionId },
    marks: new Float64Array(attemptCount).fill(Number.NaN),
    ...{ met: noCount(), open: noCount(), answers: new Map() },
  };
}
