import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { useState } from 'react';
import { useAttemptCache } from '../../use-attempt.ts';
import { useAttemptDoor } from '../door/attempt-door.tsx';

/** Hints of the ladder that were taken, here or before; the next one comes from where the answers go. */
export function useHints(attempt: AttemptView, { questionVersionId, question, answer }: PaperQuestion) {
  const door = useAttemptDoor(attempt.id);
  const cache = useAttemptCache(attempt.id);
  const [isTaking, setIsTaking] = useState(false);
  const [failed, setFailed] = useState<{ id: string; error: unknown } | null>(null);
  const taken = answer.takenHints;

  const take = async () => {
    setIsTaking(true);
    setFailed(null);
    try {
      cache.takeHints(questionVersionId, await door.takeHint(questionVersionId, taken.length));
    } catch (error) {
      setFailed({ id: questionVersionId, error });
    } finally {
      setIsTaking(false);
    }
  };
  return {
    ladder: attempt.offersHints ? (question.hints ?? []) : [],
    taken,
    isTaking,
    error: failed?.id === questionVersionId ? failed.error : null,
    take: () => void take(),
  };
}
