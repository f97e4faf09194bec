import type { Bus } from '../bus/index.ts';

const topic = 'session.ended';

/** Ends the open streams of a session, in every process: the person signed out, was removed, or got another role. */
export function announceSessionEnd({ bus }: { bus: Bus }, sessionId: string): Promise<void> {
  return bus.send(topic, sessionId);
}

/** The same of every session and key of a person. */
export function announcePersonEnd({ bus }: { bus: Bus }, userId: string): Promise<void> {
  return bus.send(topic, userId);
}

export function onSessionEnd(
  bus: Bus,
  { sessionId, userId }: { sessionId: string; userId: string },
  hear: () => void,
): () => void {
  return bus.listen(topic, (ended) => {
    // A payload that got lost on the way ends nobody's stream: the next check does.
    if (ended === sessionId || ended === userId) hear();
  });
}
