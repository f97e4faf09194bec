import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { useEffect, useRef, useState } from 'react';
import { useAttemptDoor } from './door/attempt-door.tsx';

export interface Mark {
  isFlagged: boolean;
  struckOptionIds: string[];
}

/** Flags and strike-outs: shown at once, sent at once, sent again when the network is back. */
export function useMarks(attempt: AttemptView) {
  const door = useAttemptDoor(attempt.id);
  const [own, setOwn] = useState<ReadonlyMap<string, Partial<Mark>>>(new Map());
  const unsent = useRef(new Map<string, Partial<Mark>>());

  const markOf = ({ questionVersionId, answer }: PaperQuestion): Mark => {
    const { isFlagged, struckOptionIds } = answer;
    return { isFlagged, struckOptionIds, ...own.get(questionVersionId) };
  };

  const send = async (questionVersionId: string, change: Partial<Mark>) => {
    try {
      await door.mark(questionVersionId, change);
    } catch {
      unsent.current.set(questionVersionId, { ...unsent.current.get(questionVersionId), ...change });
    }
  };

  const mark = (questionVersionId: string, change: Partial<Mark>) => {
    setOwn((marks) => new Map(marks).set(questionVersionId, { ...marks.get(questionVersionId), ...change }));
    void send(questionVersionId, change);
  };

  const resend = useRef(() => {});
  resend.current = () => {
    const waiting = [...unsent.current];
    unsent.current.clear();
    for (const [id, change] of waiting) void send(id, change);
  };
  useEffect(() => {
    const onOnline = () => resend.current();
    window.addEventListener('online', onOnline);
    return () => window.removeEventListener('online', onOnline);
  }, []);

  return { markOf, mark };
}
