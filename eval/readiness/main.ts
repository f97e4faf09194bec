// pnpm eval readiness DIR [--personal]: chances to pass, trained on earlier sittings of courses, tested on later ones
import type { Course } from './courses.ts';
import { fullKnowledge, personalKnowledge, plainKnowledge } from './day-rows.ts';
import { crossValidateDay, type DayFigures, measureDay } from './measure-day.ts';
import { namesOf, splitByTime } from './presentations.ts';
import { personalColumns, readCourses, sensitiveColumns } from './read-courses.ts';
import { calibrationLines, figureCells, figureHead, line, shortCells, strongestLine } from './report.ts';
import { TableError } from './table-error.ts';

const days = [30, 60, 90, 120, 180];

async function run(folder: string, isPersonal: boolean): Promise<void> {
  const { courses, submissionCount, notes } = await readCourses(folder);
  const split = splitByTime(courses);
  console.log(
    `${count(courses)} registrations of ${courses.length} course presentations, ${submissionCount} submissions.`,
  );
  console.log(`Trained on ${describe(split.train)}, tested on ${describe(split.test)}.`);
  for (const note of notes) console.log(note);

  const modules = [...new Set(split.train.map((course) => course.module))].sort();
  const full = fullKnowledge(modules);
  const head = ['day', 'people', 'passed', ...figureHead, 'AUC cv', 'Brier cv', 'AUC plain', 'Brier plain'];
  console.log(
    `\nChance to pass of those registered that day; cv: cross-validated on ${namesOf(split.train)};`,
  );
  console.log('plain: the same regression on counts and means.\n');
  console.log(line(head, head));
  const results = days.flatMap((day): [number, DayFigures][] => {
    const measured = orSay(() => measureDay(split, day, full));
    if (!measured) return [];
    const { figures } = measured;
    const inside = shortCells(crossValidateDay(split.train, day, full));
    const plain = shortCells(measureDay(split, day, plainKnowledge).figures);
    console.log(
      line(head, [day, figures.count, figures.passedCount, ...figureCells(figures), ...inside, ...plain]),
    );
    return [[day, measured]];
  });
  if (results.length === 0) throw new TableError('There is no day on which anything can be measured.');
  console.log('\nCalibration: of those told a chance within each tenth\n');
  for (const [day, { figures }] of results) console.log(calibrationLines(day, figures).join('\n'));
  console.log('\nWhat moves it most, by standard deviation\n');
  for (const [day, { model }] of results) console.log(strongestLine(day, model));
  if (isPersonal) {
    const measuredDays = results.map(([day]) => day);
    printPersonal(measuredDays, (day, columns) => {
      return measureDay(split, day, personalKnowledge(full, split.train, columns)).figures;
    });
  }
  console.log(`\n${describeSpeed(results.map(([, measured]) => measured))}`);
}

function printPersonal(
  of: readonly number[],
  measure: (day: number, columns: readonly string[]) => DayFigures['figures'],
): void {
  const head = ['day', 'AUC', 'Brier', 'AUC +schooling', 'Brier +schooling'];
  console.log(
    `\nWith ${sensitiveColumns.join(', ')} (the product uses none of them), and with schooling too\n`,
  );
  console.log(line(head, head));
  for (const day of of) {
    const [some, all] = [measure(day, sensitiveColumns), measure(day, personalColumns)];
    console.log(line(head, [day, ...shortCells(some), ...shortCells(all)]));
  }
}

/** A day may have nobody left; the others still say something. */
function orSay(measure: () => DayFigures): DayFigures | undefined {
  try {
    return measure();
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    console.log(error.message);
  }
}

function count(courses: readonly Course[]): number {
  return courses.reduce((sum, course) => sum + course.learners.length, 0);
}

function describe(courses: readonly Course[]): string {
  const modules = [...new Set(courses.map((course) => course.module))].sort().join(' ');
  return `${namesOf(courses)} (${modules}: ${count(courses)})`;
}

function describeSpeed(results: readonly DayFigures[]): string {
  const seconds = results.map((result) => result.trainSeconds.toFixed(1)).join(', ');
  const perSecond = Math.round(Math.min(...results.map((result) => result.perSecond)) / 100) * 100;
  return `Trained in ${seconds} s; at least ${perSecond} predictions a second, features included.`;
}

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Which tables? pnpm eval readiness DIR [--personal]');
  process.exitCode = 1;
} else {
  await run(folder, options.includes('--personal')).catch((error: unknown) => {
    if (!(error instanceof TableError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
