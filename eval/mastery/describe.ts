import type { AnswerRecord } from '@debrief/core';
import type { Figures, MasteryEvaluation } from './evaluate.ts';

/** One line about a log. */
export function describeLog(name: string, answers: readonly AnswerRecord[]): string {
  const count = (ids: Iterable<string>) => new Set(ids).size.toLocaleString('en');
  const people = count(answers.map(({ userId }) => userId));
  const items = count(answers.map(({ questionId }) => questionId));
  const skills = count(answers.flatMap(({ topicIds }) => topicIds));
  return `${name.padEnd(6)} ${answers.length.toLocaleString('en')} answers, ${people} people, ${items} items, ${skills} skills`;
}

/** The table of figures, and how long it took. */
export function describeMastery({ figures, fitSeconds, answersPerSecond }: MasteryEvaluation): string[] {
  return [
    '',
    ...describeFigures(figures),
    '',
    `fitted in ${fitSeconds.toFixed(1)} s; ${Math.round(answersPerSecond).toLocaleString('en')} answers a second, predicted and learnt one by one`,
  ];
}

export function describeFigures(figures: readonly Figures[]): string[] {
  const head = ['', 'AUC', 'accuracy', 'log loss', 'calibration error'];
  const rows = figures.map(({ name, auc, accuracy, logLoss, calibrationError }) => [
    name,
    ...[auc, accuracy, logLoss, calibrationError].map((value) => value.toFixed(4)),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
