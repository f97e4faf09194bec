import type { HandIn } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { readFailure } from '../../../errors/read-failure.ts';
import type { DebriefTrpcClient } from '../../../trpc.ts';
import type { DeviceAttempt } from './device-attempt.ts';
import { changeDeviceAttempt, findDeviceAttempt, removeDeviceAttempt } from './device-shelf.ts';

const worthRepeating = new Set(['offline', 'unavailable', 'internal', 'too-many', 'not-signed-in']);

/**
 * Sends an attempt that was submitted on this device. Sent twice it counts once, so that several tabs may try. Null
 * when the server was not reached: it stays here and waits.
 */
export async function handIn(client: DebriefTrpcClient, attemptId: string): Promise<ScoreCard | null> {
  const device = await findDeviceAttempt(attemptId);
  if (device?.state !== 'waiting') return null;
  try {
    const { scoreCard } = await client.quizzes.handIn.mutate(toHandIn(device, Date.now()));
    await removeDeviceAttempt(attemptId);
    return scoreCard;
  } catch (error) {
    if (worthRepeating.has(readFailure(error).code)) return null;
    await changeDeviceAttempt(attemptId, (each) => ({ ...each, state: 'refused' }));
    throw error;
  }
}

export function toHandIn(device: DeviceAttempt, now: number): HandIn {
  const ago = (then: number | null) => Math.max(0, now - (then ?? now));
  return {
    attemptId: device.paper.attempt.id,
    startedMsAgo: ago(device.startedAt),
    submittedMsAgo: ago(device.submittedAt),
    answers: Object.entries(device.answers).map(
      ([questionVersionId, { revision: _, answeredAt, ...answer }]) => ({
        ...answer,
        questionVersionId,
        answeredMsAgo: ago(answeredAt),
      }),
    ),
  };
}
