import type { Answer } from '@debrief/contracts';
import type { AnswerRow } from './answer-queries.ts';

export function toAnswer(row: AnswerRow): Answer {
  return {
    questionVersionId: row.questionVersionId,
    response: row.response,
    revision: row.revision,
    isFlagged: row.isFlagged,
    struckOptionIds: row.struckOptionIds,
    timeSpentMs: row.timeSpentMs,
    savedAt: row.savedAt?.toISOString() ?? null,
    isChecked: row.isChecked,
  };
}
