import { type ChangedField, changedFieldSchema, type VersionChange } from '@debrief/contracts';
import type { NumericTarget } from '@debrief/core';

export type Fields = Record<string, unknown>;

const terms = new Set<ChangedField>(['kind', 'scoring', 'unitHandling', 'type']);

export function fieldOf(key: string): ChangedField {
  const field = changedFieldSchema.safeParse(key);
  return field.success ? field.data : 'other';
}

export function contentOf(field: ChangedField, values: unknown[]): VersionChange['content'] {
  if (terms.has(field)) return 'term';
  return values.some((value) => typeof value === 'boolean') ? 'flag' : 'words';
}

/** A value as an author reads it; ids of choices are told by the choice's text. */
export function wordsOf(field: ChangedField, value: unknown, choices: ReadonlyMap<string, string>): string {
  if (value === undefined || value === null) return '';
  if (field === 'target') return targetWords(value as NumericTarget);
  if (field === 'choiceId' || field === 'rightChoiceId') return choices.get(String(value)) ?? '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function targetWords(target: NumericTarget): string {
  if (target.type === 'range') return `${target.min} – ${target.max}`;
  if (target.type === 'significant-figures') return `${target.value} (${target.figures})`;
  if (target.toleranceType === 'relative') return `${target.value} ± ${target.tolerance} × ${target.value}`;
  return Number(target.tolerance) === 0 ? target.value : `${target.value} ± ${target.tolerance}`;
}

/** What an entry of a list is known by to whoever reads about it. */
export function summaryOf(entry: Fields): string {
  if (entry.target) return targetWords(entry.target as NumericTarget);
  for (const key of ['text', 'name', 'unit', 'type']) if (entry[key]) return String(entry[key]);
  return '…';
}
