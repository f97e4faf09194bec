import type {
  Confidence,
  PracticeItem,
  PracticeQueue,
  PracticeResult,
  QuestionResponse,
} from '@debrief/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../new-id.ts';
import { useTRPC, useTRPCClient } from '../../trpc.ts';
import { useVisibleTime } from './use-visible-time.ts';

export interface AnsweredItem {
  item: PracticeItem;
  result: PracticeResult;
  timeSpentMs: number;
}

interface Given {
  response: QuestionResponse | null;
  confidence: Confidence | null;
  /** Made once per showing: sent again after a lost answer it counts once. */
  reviewId: string;
  /** Given up to be explained. */
  isExplained: boolean;
}

const nothing = (): Given => ({ response: null, confidence: null, reviewId: newId(), isExplained: false });

/** One sitting: the questions that were due at its start, answered one after the other. */
export function usePracticeSession(queue: PracticeQueue, onOver: (answered: AnsweredItem[]) => void) {
  const [answered, setAnswered] = useState<AnsweredItem[]>([]);
  const [given, setGiven] = useState(nothing);
  const [result, setResult] = useState<PracticeResult | null>(null);
  const [skipped, setSkipped] = useState(0);
  /** Answering and taking back each changed the card once. */
  const [changes, setChanges] = useState(0);
  const { items } = queue;
  const place = answered.length + skipped - (result ? 1 : 0);
  const item = items[place];
  const timeOn = useVisibleTime(given.reviewId);
  const refresh = useRefresh();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const answer = useMutation(trpc.practice.answer.mutationOptions());
  const undo = useMutation({ mutationFn: (reviewId: string) => client.practice.undo.mutate({ reviewId }) });

  async function check(isGivenUp = false) {
    if (!item || result || answer.isPending || !(given.response || isGivenUp)) return;
    const { cardId, questionVersionId } = item;
    const reviewCount = item.reviewCount + changes;
    const timeSpentMs = Math.min(3_600_000, timeOn());
    const { response, confidence, reviewId } = given;
    const told = await answer.mutateAsync({
      ...{ cardId, questionVersionId, reviewCount, reviewId, confidence, timeSpentMs },
      response: isGivenUp ? null : response,
    });
    setResult(told);
    setAnswered([...answered, { item, result: told, timeSpentMs }]);
    refresh();
  }

  /** Gives the question up; what is to be said about it follows. */
  function explain() {
    if (!item || result || answer.isPending) return;
    setGiven({ ...given, response: null, isExplained: true });
    void check(true).catch(() => {});
  }

  function next() {
    if (!result) return;
    setResult(null);
    setGiven(nothing());
    setChanges(0);
    answer.reset();
    if (answered.length + skipped >= items.length) onOver(answered);
  }

  /** Of a question that was corrected or answered elsewhere in the meantime. */
  function skip() {
    answer.reset();
    setChanges(0);
    setGiven(nothing());
    if (answered.length + skipped + 1 >= items.length) return onOver(answered);
    setSkipped(skipped + 1);
  }

  /** The answer just given is taken back, and the question asked again. */
  async function takeBack() {
    if (!result) return;
    await undo.mutateAsync(result.reviewId);
    setAnswered(answered.slice(0, -1));
    setResult(null);
    setChanges(changes + 2);
    setGiven(nothing());
    refresh();
  }

  return {
    ...{ queue, item, answered, result, check, explain, next, skip, takeBack, timeOn },
    ...{ number: place + 1, count: items.length },
    response: given.response,
    reviewId: given.reviewId,
    isExplained: given.isExplained,
    confidence: given.confidence,
    isChecking: answer.isPending,
    error: answer.error ?? undo.error,
    setResponse: (response: QuestionResponse | null) => setGiven({ ...given, response }),
    setConfidence: (confidence: Confidence | null) => setGiven({ ...given, confidence }),
    stop: () => onOver(answered),
  };
}

export type PracticeSession = ReturnType<typeof usePracticeSession>;

function useRefresh() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: trpc.practice.summary.queryKey() });
}
