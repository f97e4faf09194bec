import { type ChanceFigures, measureChances, type PassModel, predictPass } from '@debrief/core';
import { crossValidate, type TrainingRow, trainPassModel } from '@debrief/core/pass-training';
import { registeredOn } from './cohort.ts';
import type { Course } from './courses.ts';
import { type Known, rowsOn } from './day-rows.ts';
import { namesOf, type Split } from './presentations.ts';
import { TableError } from './table-error.ts';

/** A model of a day learns from days around it, so that it does not learn one course's calendar by heart. */
const around = [-10, -5, 0, 5, 10];

export interface DayFigures {
  figures: ChanceFigures;
  model: PassModel;
  trainSeconds: number;
  /** Of predictions, features included. */
  perSecond: number;
}

/** Trains on the earlier sittings as of about this day, and predicts those of the later ones who are registered on it. */
export function measureDay({ train, test }: Split, day: number, known: Known): DayFigures {
  const start = performance.now();
  if (test.every((course) => registeredOn(course, day).length === 0)) {
    throw new TableError(`Day ${day}: nobody is registered in ${namesOf(test)} any more. Somebody must be.`);
  }
  const rows = trainingRows(train, day, known);
  const passed = rows.filter((row) => row.hasPassed).length;
  if (passed === 0 || passed === rows.length) {
    throw new TableError(`Day ${day}: all of ${namesOf(train)} end alike. Some must pass and some not.`);
  }
  const model = trainPassModel(rows);
  const trained = performance.now();
  const told = test.flatMap((course) =>
    rowsOn(course, day, known).map(({ features, hasPassed }) => ({
      chance: predictPass(model, features).chance,
      hasPassed,
    })),
  );
  const seconds = (performance.now() - trained) / 1000;
  return {
    figures: measureChances(told),
    model,
    trainSeconds: (trained - start) / 1000,
    perSecond: told.length / seconds,
  };
}

/** The same by cross-validation over the people of the earlier sittings alone. */
export function crossValidateDay(courses: readonly Course[], day: number, known: Known): ChanceFigures {
  const rows = trainingRows(courses, day, known);
  const said = crossValidate(rows);
  // Only the day itself counts: the days around it taught.
  return measureChances(said.filter((_, index) => rows[index]?.isTheDay));
}

function trainingRows(courses: readonly Course[], day: number, known: Known) {
  return around.flatMap((offset) =>
    courses.flatMap((course) =>
      rowsOn(course, day + offset, known).map((row): TrainingRow & { isTheDay: boolean } => ({
        ...row,
        weight: 1 / around.length,
        isTheDay: offset === 0,
      })),
    ),
  );
}
