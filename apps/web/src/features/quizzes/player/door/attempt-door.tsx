import type { AttemptView, SaveAnswerResult } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { tabId } from '../../../../app/tab-id.ts';
import { type DebriefTrpcClient, useTRPCClient } from '../../../../trpc.ts';
import { keepView } from '../../offline/kept-views.ts';
import type { PendingSave } from '../answers/answer-state.ts';
import type { MarkChange } from '../marks/mark-shelf.ts';

/** Where the answers of an attempt go: to the server, or to this device until it can hand in. */
export interface AttemptDoor {
  save(questionVersionId: string, save: PendingSave): Promise<SaveAnswerResult>;
  mark(questionVersionId: string, change: MarkChange): Promise<void>;
  /** The texts of all hints taken so far, the new one last; `takenCount` is how many the page has seen. */
  takeHint(questionVersionId: string, takenCount: number): Promise<string[]>;
  /** The question the student is on. */
  reach(position: number): Promise<void>;
  /** The paper as it stands now, for a reload without a network; left out where it lies on this device anyway. */
  keep?(view: AttemptView): Promise<void>;
  /** Stops the clock; left out where there is no clock to stop. */
  pause?(): Promise<void>;
  /** Null: it is kept here and scored when the network is back. */
  submit(): Promise<ScoreCard | null>;
}

const DoorContext = createContext<AttemptDoor | null>(null);

export function AttemptDoorProvider({ door, children }: { door: AttemptDoor; children: ReactNode }) {
  return <DoorContext value={door}>{children}</DoorContext>;
}

/** The server's, unless a provider above says otherwise. */
export function useAttemptDoor(attemptId: string): AttemptDoor {
  const client = useTRPCClient();
  const server = useMemo(() => createServerDoor(client, attemptId), [client, attemptId]);
  return useContext(DoorContext) ?? server;
}

function createServerDoor({ quizzes }: DebriefTrpcClient, attemptId: string): AttemptDoor {
  return {
    save: (questionVersionId, save) =>
      quizzes.saveAnswer.mutate({ attemptId, questionVersionId, tabId, ...save }),
    async mark(questionVersionId, change) {
      await quizzes.markQuestion.mutate({ attemptId, questionVersionId, tabId, ...change });
    },
    async takeHint(questionVersionId, takenCount) {
      const { takenHints } = await quizzes.takeHint.mutate({
        attemptId,
        questionVersionId,
        takenCount,
        tabId,
      });
      return takenHints;
    },
    async reach(position) {
      await quizzes.markQuestion.mutate({ attemptId, position, tabId });
    },
    keep: keepView,
    async pause() {
      await quizzes.pauseAttempt.mutate({ attemptId, tabId });
    },
    async submit() {
      const { scoreCard } = await quizzes.submitAttempt.mutate({ attemptId, tabId });
      return scoreCard;
    },
  };
}
