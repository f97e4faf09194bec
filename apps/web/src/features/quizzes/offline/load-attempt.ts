import type { AttemptView } from '@debrief/contracts';
import { readFailure } from '../../../errors/read-failure.ts';
import { findDeviceAttempt } from './device-shelf.ts';
import { toDeviceView } from './device-view.ts';
import { findKeptView, keepView } from './kept-views.ts';

const unreached = new Set(['offline', 'unavailable']);

/** From this device if the paper was downloaded, else from the server, else as it was last seen here. */
export async function loadAttempt(attemptId: string, ask: () => Promise<AttemptView>): Promise<AttemptView> {
  const device = await findDeviceAttempt(attemptId).catch(() => undefined);
  if (device) return toDeviceView(device, Date.now());
  try {
    const view = await ask();
    // A browser without storage still has the server; only the net below is missing.
    keepView(view).catch(() => undefined);
    return view;
  } catch (error) {
    const kept = unreached.has(readFailure(error).code)
      ? await findKeptView(attemptId).catch(() => undefined)
      : undefined;
    if (kept) return kept;
    throw error;
  }
}
