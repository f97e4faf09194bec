import { useEffect, useState, useSyncExternalStore } from 'react';
import { readFailure } from '../../../errors/read-failure.ts';
import { useTRPCClient } from '../../../trpc.ts';
import { DraftKeeper, type DraftSnapshot } from './draft-keeper.ts';
import { createDraftShelf } from './draft-shelf.ts';
import type { EditorContent } from './editor-content.ts';
import type { EditorStart } from './use-editor-start.ts';

const unreached = ['offline', 'unavailable', 'internal', 'too-many'];

/** The keeper of this draft: fed by every change, emptied into the server, asked again when back online. */
export function useDraftKeeper(start: EditorStart): [DraftKeeper<EditorContent>, DraftSnapshot] {
  const client = useTRPCClient();
  const [keeper] = useState(() => {
    const { draftId, subjectId, detail, baseVersion, revision, savedAt } = start;
    const questionId = detail?.id ?? null;
    return new DraftKeeper<EditorContent>({
      send: ({ question, place }, baseRevision) =>
        client.questionBank.saveDraft.mutate({
          draftId,
          subjectId,
          questionId,
          baseVersion,
          body: question,
          place,
          baseRevision,
        }),
      shelf: createDraftShelf(questionId ?? draftId, draftId),
      isUnreached: (error) => unreached.includes(readFailure(error).code),
      isConflict: (error) => readFailure(error).reason === 'draft-changed',
      revision,
      savedAt,
    });
  });
  useFlushing(keeper);
  return [keeper, useSyncExternalStore(keeper.subscribe, keeper.snapshot)];
}

function useFlushing(keeper: DraftKeeper<EditorContent>): void {
  useEffect(() => {
    const flush = () => void keeper.flush();
    const flushWhenHidden = () => document.hidden && flush();
    const stop = keeper.start();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
      void keeper.flush().finally(stop);
    };
  }, [keeper]);
}
