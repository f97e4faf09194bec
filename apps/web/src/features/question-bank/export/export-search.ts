import type { QuestionFilter } from '@debrief/contracts';
import { type ExportChoice, exportChoiceSchema } from '@debrief/contracts';
import { newId } from '../../../new-id.ts';

/** What is to be exported, as it stands in the address: a quiz, or a filter of the bank. A selection is handed over by `keepSelection`. */
export interface ExportSearch {
  quiz?: string;
  filter?: string;
  selection?: string;
}

const prefix = 'debrief-export-';

/** A selection may be longer than an address; it lives as long as the tab. */
export function keepSelection(questionIds: readonly string[]): string {
  const key = newId();
  sessionStorage.setItem(prefix + key, JSON.stringify(questionIds));
  return key;
}

export function filterText(filter: QuestionFilter): string {
  return JSON.stringify(filter);
}

/** Undefined when the address names nothing that is known here. */
export function readChoice({ quiz, filter, selection }: ExportSearch): ExportChoice | undefined {
  const choice = quiz
    ? { by: 'quiz', quizId: quiz }
    : filter
      ? { by: 'filter', filter: parsed(filter) }
      : { by: 'ids', questionIds: parsed(sessionStorage.getItem(prefix + selection) ?? '[]') };
  return exportChoiceSchema.safeParse(choice).data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
