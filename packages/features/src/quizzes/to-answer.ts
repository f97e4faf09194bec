import type { Answer } from '@debrief/contracts';
import type { Question } from '@debrief/core';
import type { AnswerRow } from './answer-queries.ts';

/** Of the question only the hints that were taken leave here. */
export function toAnswer(row: AnswerRow, question: Question): Answer {
  return {
    questionVersionId: row.questionVersionId,
    response: row.response,
    revision: row.revision,
    isFlagged: row.isFlagged,
    struckOptionIds: row.struckOptionIds,
    timeSpentMs: row.timeSpentMs,
    savedAt: row.savedAt?.toISOString() ?? null,
    confidence: row.confidence,
    takenHints: (question.hints ?? []).slice(0, row.hintsTaken).map((hint) => hint.text),
    isChecked: row.isChecked,
  };
}
