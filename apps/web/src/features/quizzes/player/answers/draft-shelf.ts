import { del, get, set } from 'idb-keyval';
import { type AnswerState, isUnsaved } from './answer-state.ts';

export type KeptAnswers = Map<string, Pick<AnswerState, 'draft' | 'pending'>>;

/** Where unsaved answers lie while the network is away: they outlive the tab and the browser. */
export interface DraftShelf {
  load(): Promise<KeptAnswers>;
  keep(answers: ReadonlyMap<string, AnswerState>): void;
}

/** One entry for each attempt; gone as soon as everything is saved. */
export function createDraftShelf(attemptId: string): DraftShelf {
  const key = `debrief-drafts-${attemptId}`;
  let isEmpty = true;
  return {
    async load() {
      const kept = await get<KeptAnswers>(key).catch(() => undefined);
      isEmpty = !kept?.size;
      return kept ?? new Map();
    },
    keep(answers) {
      const unsaved: KeptAnswers = new Map(
        [...answers]
          .filter(([, state]) => isUnsaved(state))
          .map(([id, { draft, pending }]) => [id, { draft, pending }]),
      );
      if (unsaved.size === 0 && isEmpty) return;
      isEmpty = unsaved.size === 0;
      // A browser that refuses storage still saves to the server; only the safety net is missing.
      (isEmpty ? del(key) : set(key, unsaved)).catch(() => undefined);
    },
  };
}
