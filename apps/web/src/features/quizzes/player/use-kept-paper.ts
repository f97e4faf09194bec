import { useEffect } from 'react';
import { useAttemptDoor } from './door/attempt-door.tsx';
import type { PlayerModel } from './use-player.ts';

/** After every change that arrived, the paper is kept as it stands: a reload without a network finds it so again. */
export function useKeptPaper({ attempt, kept, marks, position, now }: PlayerModel): void {
  const door = useAttemptDoor(attempt.id);
  const revisions = [...kept.answers.values()].map(({ server }) => server.revision).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every keystroke makes a new snapshot; only what the server has counts.
  useEffect(() => {
    const questions = attempt.questions.map((each) => {
      const answer = kept.answers.get(each.questionVersionId)?.server ?? each.answer;
      return { ...each, answer: { ...answer, ...marks.markOf(each) } };
    });
    const serverNow = new Date(now()).toISOString();
    // A browser without storage still has the server.
    door.keep?.({ ...attempt, serverNow, position: position.number, questions }).catch(() => undefined);
  }, [door, attempt, revisions, marks.own, position.number]);
}
