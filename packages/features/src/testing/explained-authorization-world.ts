import { randomUUID } from 'node:crypto';
import { saveAnswerInput } from '@debrief/contracts';
import type { Actor } from '@debrief/platform';
import { aBank, aQuiz, singleChoice } from '@debrief/testing';
import { startExplanation } from '../explanations/start-explanation.ts';
import { watchExplanation } from '../explanations/watch-explanation.ts';
import { saveAnswer, startAttempt } from '../quizzes/index.ts';
import type { OpenServices } from '../services.ts';

interface AskedQuestion {
  attemptId: string;
  questionVersionId: string;
}

/** Of the owner, in study mode, in no exam. */
export interface ExplainedWorld {
  /** Answered wrongly and explained. */
  answered: AskedQuestion;
  open: AskedQuestion;
  explanationId: string;
}

export async function makeExplainedWorld(services: OpenServices, owner: Actor): Promise<ExplainedWorld> {
  const bank = await aBank(services.db, [singleChoice('answered'), singleChoice('open')]);
  const quizId = await aQuiz(services.db, bank);
  const attemptId = await startAttempt(services, owner, { quizId, mode: 'study' });
  const [answered, open] = bank.questions.map(({ versionId }) => ({
    attemptId,
    questionVersionId: versionId,
  }));
  if (!answered || !open) throw new Error('the bank has two questions');
  const given = { response: bank.questions[0]?.wrong, check: true, baseRevision: 0, timeSpentMs: 1_000 };
  await saveAnswer(
    services,
    owner.userId,
    saveAnswerInput.parse({ ...answered, ...given, saveKey: randomUUID() }),
  );
  const at = { type: 'attempt', ...answered } as const;
  const { id: explanationId } = await startExplanation(services, owner.userId, { kind: 'why-not', at });
  const key = { userId: owner.userId, explanationId };
  const signal = new AbortController().signal;
  for await (const { event } of watchExplanation(services, key, { lastEventId: null, signal }))
    if (event.type === 'ready') break;
  return { answered, open, explanationId };
}
