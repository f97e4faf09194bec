import type { BankImportReport, ImportedQuestion } from '@debrief/contracts';
import type { RefusedItem } from '@debrief/formats';
import type { PlannedBatch } from './plan-questions.ts';

/** What an import found and did, with the sources of what was refused. */
export interface ImportOutcome {
  report: BankImportReport;
  refused: RefusedItem[];
  madeIds: string[];
  changedIds: string[];
}

export interface ReportLimits {
  /** Entries of each list of the report. */
  rows: number;
  questionIds: number;
  /** Characters of refused sources that are kept. */
  refusedLength: number;
}

const usualLimits: ReportLimits = { rows: 500, questionIds: 1_000, refusedLength: 10_000_000 };

/** Counts everything and keeps the first of each. */
export function createOutcome(limits: ReportLimits = usualLimits) {
  const counts = { found: 0, taken: 0, new: 0, changed: 0, same: 0, refused: 0, noted: 0 };
  const report: BankImportReport = {
    ...{ counts, questions: [], refused: [], notes: [], newTopics: [], questionIds: [] },
  };
  const outcome: ImportOutcome = { report, refused: [], madeIds: [], changedIds: [] };
  let refusedLength = 0;
  return {
    outcome,
    note(text: string) {
      if (report.notes.length < limits.rows && !report.notes.includes(text)) report.notes.push(text);
    },
    refuse(item: RefusedItem) {
      counts.found += 1;
      counts.refused += 1;
      refusedLength += item.source.length;
      const { place, title, reason } = item;
      if (report.refused.length < limits.rows) report.refused.push({ place, title, reason });
      if (refusedLength <= limits.refusedLength) outcome.refused.push(item);
    },
    take({ rows, drafts, questionIds }: PlannedBatch) {
      for (const row of rows) count(counts, row);
      report.questions.push(...pick(rows, limits.rows - report.questions.length));
      report.questionIds.push(...questionIds.slice(0, limits.questionIds - report.questionIds.length));
      for (const { id, version } of drafts) (version === 1 ? outcome.madeIds : outcome.changedIds).push(id);
    },
  };
}

export type OutcomeWriter = ReturnType<typeof createOutcome>;

function count(counts: BankImportReport['counts'], row: ImportedQuestion): void {
  counts.found += 1;
  counts.taken += 1;
  counts[row.standing === 'elsewhere' ? 'new' : row.standing] += 1;
  if (row.notes.length > 0) counts.noted += 1;
}

function pick<Item>(items: readonly Item[], most: number): readonly Item[] {
  return items.slice(0, Math.max(0, most));
}
