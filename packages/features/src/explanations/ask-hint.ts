import type { HintPlace, TakenHint } from '@debrief/contracts';
import { newId, type Services } from '@debrief/platform';
import { noteExtraHint } from '../practice/index.ts';
import { assertMayHelp } from './assert-may-help.ts';
import { findHint, storeHint } from './hint-queries.ts';
import { loadOpen } from './load-open.ts';
import { writeHint } from './write-hint.ts';

/** The hint beyond the author's ladder. It is told whole, after it was held against the key, and stays the same. */
export async function askHint(services: Services, userId: string, at: HintPlace): Promise<TakenHint> {
  const { questionVersionId } = at;
  const asked = await loadOpen(services, userId, at);
  await assertMayHelp(services, { userId, questionVersionId });
  // Noted before it is told: an answer after it was an answer with help.
  if (at.type === 'practice') await noteExtraHint(services.db, { userId, cardId: at.cardId });
  const stored = await findHint(services.db, userId, at);
  if (stored && stored.way.by !== 'rules') return stored;
  const requestKey = `hint:${at.type === 'attempt' ? at.attemptId : at.cardId}:${questionVersionId}`;
  const { output, way, callId } = await writeHint(services, { userId, requestKey, asked });
  const hint = output.hint.trim() || null;
  await storeHint(services.db, { userId, id: newId(), at, hint, way, aiCallId: callId });
  return { questionVersionId, hint, way };
}
