import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { useState } from 'react';
import { useAttemptDoor } from '../door/attempt-door.tsx';

/** Hints of the ladder that were taken, here or before; the next one comes from where the answers go. */
export function useHints(attempt: AttemptView, { questionVersionId, question, answer }: PaperQuestion) {
  const door = useAttemptDoor(attempt.id);
  const [own, setOwn] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [isTaking, setIsTaking] = useState(false);
  const [failed, setFailed] = useState<{ id: string; error: unknown } | null>(null);
  const here = own.get(questionVersionId) ?? [];
  const taken = here.length > answer.takenHints.length ? here : answer.takenHints;

  const take = async () => {
    setIsTaking(true);
    setFailed(null);
    try {
      const texts = await door.takeHint(questionVersionId, taken.length);
      setOwn((before) => new Map(before).set(questionVersionId, texts));
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
