import type { AttemptView } from '@debrief/contracts';
import { clear, createStore, del, get, set } from 'idb-keyval';

interface KeptView {
  view: AttemptView;
  /** By this device's clock. */
  keptAt: number;
}

let opened: ReturnType<typeof createStore> | undefined;
const store = () => {
  opened ??= createStore('debrief-kept', 'attempts');
  return opened;
};

/** An open attempt is kept as it was last seen, so that a reload without a network finds it again. */
export async function keepView(view: AttemptView): Promise<void> {
  if (view.status === 'in-progress' && view.isMine) await set(view.id, { view, keptAt: Date.now() }, store());
  else await del(view.id, store());
}

/** As kept, with the server's clock gone on; undefined when it is not here. */
export async function findKeptView(attemptId: string): Promise<AttemptView | undefined> {
  const kept = await get<KeptView>(attemptId, store());
  if (!kept) return undefined;
  const serverNow = Date.parse(kept.view.serverNow) + Math.max(0, Date.now() - kept.keptAt);
  return { ...kept.view, serverNow: new Date(serverNow).toISOString() };
}

export function clearKeptViews(): Promise<void> {
  return clear(store());
}
