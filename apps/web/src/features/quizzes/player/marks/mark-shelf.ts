import { delMany, get, keys, update } from 'idb-keyval';

/** A flag or strike-outs as they were set last; what is left out was not touched. */
export interface MarkChange {
  isFlagged?: boolean;
  struckOptionIds?: string[];
}

export type MarkChanges = ReadonlyMap<string, MarkChange>;

/** Where marks lie that the server has not heard of. */
export interface MarkShelf {
  load(): Promise<MarkChanges>;
  add(questionVersionId: string, change: MarkChange): Promise<void>;
  /** It arrived; what was changed again since then stays. */
  remove(questionVersionId: string, change: MarkChange): Promise<void>;
}

const prefix = 'debrief-marks-';

/** One entry for each attempt, shared by all tabs. A browser that refuses storage has only its memory. */
export function createMarkShelf(attemptId: string): MarkShelf {
  const key = `${prefix}${attemptId}`;
  const write = (change: (kept: Map<string, MarkChange>) => void) =>
    update<Map<string, MarkChange>>(key, (before) => {
      const kept = new Map(before);
      change(kept);
      return kept;
    }).catch(() => undefined);
  return {
    load: async () => (await get<MarkChanges>(key).catch(() => undefined)) ?? new Map(),
    add: (id, change) => write((kept) => kept.set(id, { ...kept.get(id), ...change })),
    remove: (id, change) => write((kept) => place(kept, id, withoutArrived(kept.get(id) ?? {}, change))),
  };
}

export async function clearMarks(): Promise<void> {
  const all = await keys();
  await delMany(all.filter((key) => typeof key === 'string' && key.startsWith(prefix)));
}

/** What still has to be sent when a change has arrived. */
export function withoutArrived(kept: MarkChange, arrived: MarkChange): MarkChange {
  const { isFlagged, struckOptionIds } = kept;
  const isSameFlag = isFlagged === arrived.isFlagged;
  const isSameStrike = String(struckOptionIds) === String(arrived.struckOptionIds);
  return {
    ...(isFlagged !== undefined && !isSameFlag && { isFlagged }),
    ...(struckOptionIds !== undefined && !isSameStrike && { struckOptionIds }),
  };
}

function place(kept: Map<string, MarkChange>, id: string, change: MarkChange): void {
  if (Object.keys(change).length > 0) kept.set(id, change);
  else kept.delete(id);
}
