import { type DeepPartial, parsePartialJson } from '@debrief/client/partial-json';
import type { InsightDraft } from '@debrief/contracts';
import { useDocumentVisibility } from '@mantine/hooks';
import { skipToken, useMutation } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useMemo, useReducer, useRef } from 'react';
import { useTRPC } from '../../../trpc.ts';
import { advance, nothingYet } from './insight-progress.ts';

/**
 * The insight of an attempt while it is written. A lost connection, a hidden tab or a reload goes on where it was:
 * every event has its place, and the server tells the rest.
 */
export function useInsight(attemptId: string) {
  const trpc = useTRPC();
  const [progress, dispatch] = useReducer(advance, nothingYet);
  const lastEventId = useRef<string | null>(null);
  const isVisible = useDocumentVisibility() === 'visible';
  const isOver = ['ready', 'stopped', 'failed'].includes(progress.phase);
  // Read anew whenever the tab comes back: it asks from the place then reached.
  const input = useMemo(
    () => (isVisible && !isOver ? { attemptId, lastEventId: lastEventId.current } : skipToken),
    [attemptId, isVisible, isOver],
  );
  const subscription = useSubscription(
    trpc.insights.watch.subscriptionOptions(input, {
      onData: ({ id, data }) => {
        lastEventId.current = id;
        dispatch(data);
      },
    }),
  );
  const stop = useMutation(trpc.insights.stop.mutationOptions());
  const retry = useMutation(
    trpc.insights.retry.mutationOptions({
      onSuccess: () => {
        lastEventId.current = null;
        dispatch({ type: 'again' });
      },
    }),
  );
  const draft = useMemo<DeepPartial<InsightDraft>>(
    () => progress.state?.insight ?? parsePartialJson<InsightDraft>(progress.text),
    [progress.state, progress.text],
  );
  return {
    ...progress,
    draft,
    isReconnecting: subscription.status === 'connecting' && progress.phase === 'writing',
    error: subscription.status === 'error' ? subscription.error : null,
    stop: () => stop.mutate({ attemptId }),
    isStopping: stop.isPending,
    retry: () => retry.mutate({ attemptId }),
    isRetrying: retry.isPending,
    reconnect: subscription.reset,
  };
}

export type InsightModel = ReturnType<typeof useInsight>;
