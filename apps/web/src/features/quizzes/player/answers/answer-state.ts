import type { Answer, Confidence, QuestionResponse } from '@debrief/contracts';

/** A save on its way. It is sent again unchanged, with its key, until the server has said what became of it. */
export interface PendingSave {
  saveKey: string;
  baseRevision: number;
  response: QuestionResponse | null;
  confidence: Confidence | null;
  struckOptionIds: string[];
  timeSpentMs: number;
  check: boolean;
}

/** What is written over the server's answer and not yet on its way. */
export interface Draft {
  response: QuestionResponse | null;
  confidence: Confidence | null;
  check: boolean;
}

/**
 * One answer as this tab knows it:
 * server's answer -> draft (changed here) -> pending (sent, outcome unknown) -> server's answer.
 * A draft may be written while a save is pending; it goes after it.
 */
export interface AnswerState {
  server: Answer;
  draft: Draft | null;
  pending: PendingSave | null;
  /** Somebody else's newer answer, until the person has chosen between the two. */
  conflict: Answer | null;
  lateAt: string | null;
}

export function fromServer(server: Answer): AnswerState {
  return { server, draft: null, pending: null, conflict: null, lateAt: null };
}

export function currentResponse({ draft, pending, server }: AnswerState): QuestionResponse | null {
  return (draft ?? pending ?? server).response;
}

/** How sure the person was; said of an answer, so it goes when the answer is taken back. */
export function currentConfidence({ draft, pending, server }: AnswerState): Confidence | null {
  return (draft ?? pending ?? server).confidence ?? null;
}

export function isUnsaved({ draft, pending }: AnswerState): boolean {
  return draft !== null || pending !== null;
}
