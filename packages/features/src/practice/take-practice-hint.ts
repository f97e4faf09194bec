import type { takePracticeHintInput } from '@debrief/contracts';
import { notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { takeNextHint } from './hint-queries.ts';
import { findVersionBody } from './version-queries.ts';

type TakeHint = z.output<typeof takePracticeHintInput>;

/** The next hint of the author's ladder. What it costs comes off when the card is answered. */
export async function takePracticeHint(
  { db }: Pick<Services, 'db'>,
  userId: string,
  input: TakeHint,
): Promise<{ takenHints: string[] }> {
  const question = await findVersionBody(db, input.questionVersionId);
  const ladder = question?.hints ?? [];
  const taken = await takeNextHint(db, { userId, ...input, ladderLength: ladder.length });
  if (taken === undefined) throw notFound('practice-card');
  return { takenHints: ladder.slice(0, taken).map((hint) => hint.text) };
}
