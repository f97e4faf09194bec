import type { Answer, SaveAnswerResult } from '@debrief/contracts';
import {
  type AnswerState,
  currentConfidence,
  currentResponse,
  type Draft,
  fromServer,
  type PendingSave,
} from './answer-state.ts';
import { sameResponse } from './same-response.ts';

/** The person answered or asked to check. */
export function withDraft(state: AnswerState, change: Partial<Draft>): AnswerState {
  const response = change.response === undefined ? currentResponse(state) : change.response;
  const confidence = change.confidence === undefined ? currentConfidence(state) : change.confidence;
  const check = change.check ?? state.draft?.check ?? false;
  return { ...state, draft: { response, confidence: response && confidence, check } };
}

type SendingInput = Pick<PendingSave, 'saveKey' | 'timeSpentMs' | 'struckOptionIds'>;

/** The draft becomes the save that is on its way; a save whose outcome is unknown goes again first. */
export function withPending(state: AnswerState, sending: SendingInput): AnswerState {
  if (state.pending || !state.draft || state.conflict) return state;
  const pending: PendingSave = { ...state.draft, ...sending, baseRevision: state.server.revision };
  return { ...state, pending, draft: null };
}

/** The server said what became of the pending save. */
export function withResult(state: AnswerState, result: SaveAnswerResult): AnswerState {
  const { pending } = state;
  if (!pending) return state;
  if (result.status === 'saved')
    return { ...state, pending: null, server: savedAnswer(state, pending, result) };
  if (result.status === 'late') return { ...state, pending: null, lateAt: result.receivedAt };
  if (result.status === 'closed') return fromServer(result.current);
  return withConflict(state, pending, result.current);
}

function savedAnswer(
  state: AnswerState,
  pending: PendingSave,
  result: SaveAnswerResult & { status: 'saved' },
): Answer {
  const { response, confidence, struckOptionIds, timeSpentMs } = pending;
  const isChecked = state.server.isChecked || result.reveal !== null;
  const { revision, savedAt } = result;
  return {
    ...state.server,
    response,
    confidence,
    struckOptionIds,
    timeSpentMs,
    isChecked,
    revision,
    savedAt,
  };
}

function withConflict(state: AnswerState, pending: PendingSave, current: Answer): AnswerState {
  const mine = state.draft ?? pending;
  const isSame = sameResponse(mine.response, current.response) && !mine.check;
  if (isSame) return { ...state, pending: null, draft: null, conflict: null, server: current };
  return {
    ...state,
    pending: null,
    draft: { response: mine.response, confidence: mine.confidence, check: mine.check },
    conflict: current,
  };
}

/** The server would not take the save: what was written stays on the screen and goes again with the next change. */
export function withRefusal(state: AnswerState): AnswerState {
  const { draft, pending } = state;
  return {
    ...state,
    pending: null,
    draft: draft ?? (pending && { ...pick(pending), check: false }),
  };
}

function pick({ response, confidence }: PendingSave): Pick<Draft, 'response' | 'confidence'> {
  return { response, confidence };
}

/** The person chose: theirs goes over the newer answer, or the newer answer stands. */
export function withChoice(state: AnswerState, keep: 'mine' | 'theirs'): AnswerState {
  if (!state.conflict) return state;
  if (keep === 'theirs') return fromServer(state.conflict);
  return { ...state, server: state.conflict, conflict: null };
}

/** What this device kept from before: its save goes first, and what was written here since stands. */
export function withKept(
  state: AnswerState,
  { draft, pending }: Pick<AnswerState, 'draft' | 'pending'>,
): AnswerState {
  if (state.server.isChecked || state.pending) return state;
  return { ...state, pending, draft: state.draft ?? draft };
}

/** The paper was loaded again: what this tab has not changed follows the server. */
export function withServer(state: AnswerState, server: Answer): AnswerState {
  if (server.revision < state.server.revision) return state;
  if (server.isChecked) return fromServer(server);
  if (state.pending || state.draft)
    return { ...state, server: { ...server, revision: state.server.revision } };
  return { ...fromServer(server), lateAt: state.lateAt };
}
