import type { AttemptView, Reveal } from '@debrief/contracts';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { newId } from '../../../../new-id.ts';
import { useAttemptCache } from '../../use-attempt.ts';
import { useAttemptDoor } from '../door/attempt-door.tsx';
import { isUnreached } from '../is-unreached.ts';
import { AnswerKeeper, type AnswerKeeperOptions } from './answer-keeper.ts';
import { createDraftShelf, type DraftShelf } from './draft-shelf.ts';
import type { KeeperSnapshot } from './keeper-snapshot.ts';

interface KeptAnswersInput {
  attempt: AttemptView;
  notes: AnswerKeeperOptions['notes'];
  onRefused: (error: unknown) => void;
}

/** The keeper of one attempt: fed by every load of the paper, emptied into the server, asked again when back online. */
export function useAnswerKeeper({
  attempt,
  notes,
  onRefused,
}: KeptAnswersInput): [AnswerKeeper, KeeperSnapshot] {
  const door = useAttemptDoor(attempt.id);
  const cache = useAttemptCache(attempt.id);
  const latest = useRef({ notes, onRefused });
  latest.current = { notes, onRefused };
  const [{ keeper, shelf }] = useState(() => {
    const shelf = createDraftShelf(attempt.id);
    const keeper = new AnswerKeeper({
      shelf,
      newSaveKey: newId,
      send: door.save,
      notes: (id) => latest.current.notes(id),
      isUnreached,
      onReveal: (id: string, reveal: Reveal) => cache.reveal(id, reveal),
      onClosed: cache.refetch,
      onRefused: (error) => latest.current.onRefused(error),
    });
    return { keeper, shelf };
  });
  useAdoption(keeper, shelf, attempt);
  useFlushing(keeper);
  return [keeper, useSyncExternalStore(keeper.subscribe, keeper.snapshot)];
}

/** Every load of the paper is taken over at once, and once what this device had kept. */
function useAdoption(keeper: AnswerKeeper, shelf: DraftShelf, attempt: AttemptView): void {
  useEffect(() => {
    keeper.adopt(attempt.questions.map((each) => each.answer));
  }, [keeper, attempt]);
  useEffect(() => {
    let isCurrent = true;
    void shelf.load().then((kept) => {
      if (isCurrent) keeper.restore(kept);
    });
    return () => {
      isCurrent = false;
    };
  }, [keeper, shelf]);
}

function useFlushing(keeper: AnswerKeeper): void {
  useEffect(() => {
    const flush = () => void keeper.flush();
    const askBeforeLeaving = (event: BeforeUnloadEvent) => {
      if (keeper.snapshot().unsavedCount > 0) event.preventDefault();
    };
    const flushWhenHidden = () => document.hidden && flush();
    const stop = keeper.start();
    window.addEventListener('online', flush);
    window.addEventListener('beforeunload', askBeforeLeaving);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('beforeunload', askBeforeLeaving);
      document.removeEventListener('visibilitychange', flushWhenHidden);
      void keeper.flush().finally(stop);
    };
  }, [keeper]);
}
