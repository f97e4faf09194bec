import type { ChanceFigures, PassModel } from '@debrief/core';

const share = (value: number | null) => (value === null ? '-' : value.toFixed(3).replace(/^0/, ''));

/** One line of a table: cells of the widths of its head. */
export function line(head: readonly string[], cells: readonly (string | number)[]): string {
  return cells.map((cell, index) => String(cell).padStart(Math.max(6, head[index]?.length ?? 0))).join('  ');
}

export const figureHead = ['accuracy', 'F1', 'AUC', 'Brier', 'ECE'];

export function figureCells({ accuracy, f1, auc, brier, calibrationError }: ChanceFigures): string[] {
  return [accuracy, f1, auc, brier, calibrationError].map(share);
}

export const shortCells = ({ auc, brier }: ChanceFigures): string[] => [share(auc), share(brier)];

/** Of those told a chance within each tenth: what they were told, how many passed, how many they were. */
export function calibrationLines(day: number, { bins }: ChanceFigures): string[] {
  const row = (name: string, cell: (bin: ChanceFigures['bins'][number]) => string) =>
    `${name.padEnd(16)}${bins.map((bin) => cell(bin).padStart(6)).join('')}`;
  const ofSome = (value: (bin: ChanceFigures['bins'][number]) => number) => {
    return (bin: ChanceFigures['bins'][number]) => (bin.count === 0 ? '-' : share(value(bin)));
  };
  return [
    row(
      `day ${day}, told`,
      ofSome((bin) => bin.meanChance),
    ),
    row(
      'passed',
      ofSome((bin) => bin.meanOutcome),
    ),
    row('people', (bin) => String(bin.count)),
  ];
}

/** The features that move a chance most, by standard deviation. */
export function strongestLine(day: number, { columns }: PassModel): string {
  const strongest = [...columns]
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, 6);
  const words = strongest.map(
    ({ feature, weight }) => `${feature} ${weight < 0 ? '' : '+'}${weight.toFixed(2)}`,
  );
  return `day ${String(day).padStart(3)}: ${words.join(', ')}`;
}
