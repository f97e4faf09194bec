import { setTimeout as rest } from 'node:timers/promises';
import { createDebriefClient } from '@debrief/client';
import { addPerson, signIn } from '@debrief/testing';
import { insertSubmittedAttempt } from '../packages/features/src/insights/testing/make-attempt-queries.ts';
import type { Dice } from './dice.ts';
import type { Stage } from './stage.ts';

/** Somebody new with an attempt that only has to be submitted. */
export interface Student {
  userId: string;
  token: string;
  attemptId: string;
  /** Their answer holds it, and so the question to the model. */
  mark: string;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

function drawMark(dice: Dice): string {
  return `heron${Array.from({ length: 8 }, () => dice.pick([...letters])).join('')}`;
}

/** Submitted by a server that died before anything else: only the job in the queue knows. */
export async function leaveStudent({ servers, postgres, bank, secret }: Stage, dice: Dice): Promise<Student> {
  const mark = drawMark(dice);
  const { db } = postgres;
  const { userId, attemptId } = await db
    .transaction()
    .execute((trx) => insertSubmittedAttempt(trx, bank, mark));
  const home = { database: postgres, secret, url: servers[0].url };
  const { token } = await signIn(home, { id: userId, name: 'Nadia Nguyen', email: `${userId}@debrief.test` });
  return { userId, token, attemptId, mark };
}

export async function admitStudent(stage: Stage, dice: Dice): Promise<Student> {
  const { servers, postgres, quizId, secret } = stage;
  const mark = drawMark(dice);
  const url = servers[0].url;
  const person = await addPerson({ database: postgres, secret, url });
  const { api } = createDebriefClient({ url, token: person.token });
  const { id: attemptId, questions } = await api.quizzes.startAttempt.mutate({ quizId, mode: 'exam' });
  await api.quizzes.saveAnswer.mutate({
    ...{ attemptId, questionVersionId: questions[0]?.questionVersionId ?? '', baseRevision: 0 },
    ...{ saveKey: crypto.randomUUID(), timeSpentMs: 5_000 },
    response: { kind: 'short-answer', text: mark },
  });
  return { userId: person.id, token: person.token, attemptId, mark };
}

/** Presses until it is told that it is done, as a page does that keeps what is not sent yet. */
export async function pressSubmit(
  url: string,
  { token, attemptId }: Student,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const response = await fetch(`${url}/api/trpc/quizzes.submitAttempt`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ attemptId }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(3_000)]),
    }).catch(() => null);
    if (response?.ok) return;
    const reason = response && (await response.text().catch(() => ''));
    if (response && ![429, 500, 502, 503, 504].includes(response.status))
      throw new Error(`submit was answered ${response.status}: ${reason}`);
    if (response?.status === 500) throw new Error(`submit failed: ${reason}`);
    await rest(150);
  }
}
