import { del, get, set } from 'idb-keyval';

export interface ShelvedDraft<Content> {
  draftId: string;
  content: Content;
  /** The revision it was written over. */
  revision: number;
}

/** Where a draft lies until the server has it: it outlives the tab and the browser. */
export interface DraftShelf<Content> {
  keep(content: Content, revision: number): void;
  clear(): void;
}

const keyOf = (name: string) => `debrief-question-${name}`;

/** `name` is the question's id, or the draft's when there is no question yet. */
export function createDraftShelf<Content>(name: string, draftId: string): DraftShelf<Content> {
  // A browser that refuses storage still saves to the server; only the safety net is missing.
  return {
    keep: (content, revision) => void set(keyOf(name), { draftId, content, revision }).catch(() => undefined),
    clear: () => void del(keyOf(name)).catch(() => undefined),
  };
}

export function loadShelvedDraft<Content>(name: string): Promise<ShelvedDraft<Content> | undefined> {
  return get<ShelvedDraft<Content>>(keyOf(name)).catch(() => undefined);
}
