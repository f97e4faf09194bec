import type { PaperQuestion } from '@debrief/contracts';
import { isAnswered, type Outcome } from '@debrief/core';
import { currentResponse, isUnsaved } from './answers/answer-state.ts';
import type { KeeperSnapshot } from './answers/keeper-snapshot.ts';

export interface QuestionState {
  number: number;
  isAnswered: boolean;
  isFlagged: boolean;
  isUnsaved: boolean;
  hasConflict: boolean;
  outcome: Outcome | null;
}

/** How a question stands, for palette, dialog and announcements. */
export function stateOf(
  question: PaperQuestion,
  { answers }: KeeperSnapshot,
  isFlagged: boolean,
): QuestionState {
  const state = answers.get(question.questionVersionId);
  const response = state ? currentResponse(state) : question.answer.response;
  return {
    number: question.number,
    isAnswered: isAnswered(response),
    isFlagged,
    isUnsaved: state ? isUnsaved(state) : false,
    hasConflict: Boolean(state?.conflict),
    outcome: question.reveal?.outcome ?? null,
  };
}
