import { delMany, entries, get, keys, update } from 'idb-keyval';
import { type AnswerState, isUnsaved } from './answer-state.ts';

type KeptAnswer = Pick<AnswerState, 'draft' | 'pending'>;
export type KeptAnswers = ReadonlyMap<string, KeptAnswer>;

/** Where unsaved answers lie while the network is away: they outlive the tab and the browser. */
export interface DraftShelf {
  load(): Promise<KeptAnswers>;
  keep(answers: ReadonlyMap<string, AnswerState>): void;
}

const prefix = 'debrief-drafts-';

/** One entry for each attempt, shared by all tabs: each touches only what it has changed itself. */
export function createDraftShelf(attemptId: string): DraftShelf {
  const key = `${prefix}${attemptId}`;
  const mine = new Map<string, KeptAnswer>();
  return {
    async load() {
      const kept = await get<KeptAnswers>(key).catch(() => undefined);
      for (const [id, answer] of kept ?? []) mine.set(id, answer);
      return kept ?? new Map();
    },
    keep(answers) {
      const changed = [...answers].filter(([id, state]) => hasChanged(mine.get(id), state));
      if (changed.length === 0) return;
      for (const [id, state] of changed) place(mine, id, state);
      const write = (kept: Map<string, KeptAnswer> = new Map()) => {
        for (const [id, state] of changed) place(kept, id, state);
        return kept;
      };
      // A browser that refuses storage still saves to the server; only the safety net is missing.
      update<Map<string, KeptAnswer>>(key, write).catch(() => undefined);
    },
  };
}

/** Whether an answer to any attempt lies on this device and nowhere else. */
export async function hasDrafts(): Promise<boolean> {
  const kept = await entries<IDBValidKey, unknown>();
  return kept.some(([key, value]) => isOurs(key) && value instanceof Map && value.size > 0);
}

export async function clearDrafts(): Promise<void> {
  await delMany((await keys()).filter(isOurs));
}

function isOurs(key: IDBValidKey): boolean {
  return typeof key === 'string' && key.startsWith(prefix);
}

function hasChanged(kept: KeptAnswer | undefined, state: AnswerState): boolean {
  return (kept?.draft ?? null) !== state.draft || (kept?.pending ?? null) !== state.pending;
}

function place(shelf: Map<string, KeptAnswer>, id: string, state: AnswerState): void {
  if (isUnsaved(state)) shelf.set(id, { draft: state.draft, pending: state.pending });
  else shelf.delete(id);
}
