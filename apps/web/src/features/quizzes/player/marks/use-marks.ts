import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { useEffect, useState } from 'react';
import { useAttemptDoor } from '../door/attempt-door.tsx';
import { isUnreached } from '../is-unreached.ts';
import { createMarkQueue } from './mark-queue.ts';
import { createMarkShelf, type MarkChange, type MarkChanges } from './mark-shelf.ts';

export interface Mark {
  isFlagged: boolean;
  struckOptionIds: string[];
}

const retryMs = 10_000;

/** Flags and strike-outs: shown at once, sent at once, kept on this device until the server has them. */
export function useMarks(attempt: AttemptView) {
  const [own, setOwn] = useState<MarkChanges>(new Map());
  const door = useAttemptDoor(attempt.id);
  const [queue] = useState(() =>
    createMarkQueue({ send: door.mark, shelf: createMarkShelf(attempt.id), isUnreached }),
  );
  useEffect(() => {
    void queue.restore().then((kept) => setOwn((marks) => new Map([...kept, ...marks])));
    const flush = () => void queue.flush();
    const timer = setInterval(flush, retryMs);
    window.addEventListener('online', flush);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', flush);
    };
  }, [queue]);

  const markOf = ({ questionVersionId, answer }: PaperQuestion): Mark => {
    const { isFlagged, struckOptionIds } = answer;
    return { isFlagged, struckOptionIds, ...own.get(questionVersionId) };
  };

  const mark = (questionVersionId: string, change: MarkChange) => {
    setOwn((marks) => new Map(marks).set(questionVersionId, { ...marks.get(questionVersionId), ...change }));
    void queue.add(questionVersionId, change);
  };

  return { own, markOf, mark };
}
