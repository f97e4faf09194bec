import { type DeepPartial, parsePartialJson } from '@debrief/client/partial-json';
import type { ExplainDraft, ExplanationState, WhyNotDraft } from '@debrief/contracts';
import { useDocumentVisibility } from '@mantine/hooks';
import { skipToken, useMutation } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useMemo, useReducer, useRef } from 'react';
import { useTRPC } from '../../trpc.ts';
import { advance, progressOf } from './explanation-progress.ts';

/** Either kind, as far as it is written. */
export type AnyDraft = DeepPartial<WhyNotDraft & ExplainDraft>;

/**
 * An explanation while it is written. A lost connection, a hidden tab or a reload goes on where it was: every event has
 * its place, and the server tells the rest.
 */
export function useExplanation(found: ExplanationState) {
  const trpc = useTRPC();
  const explanationId = found.id;
  const [progress, dispatch] = useReducer(advance, found, progressOf);
  const lastEventId = useRef<string | null>(null);
  const isVisible = useDocumentVisibility() === 'visible';
  const isOver = ['ready', 'stopped', 'failed'].includes(progress.phase);
  // Read anew whenever the tab comes back: it asks from the place then reached.
  const input = useMemo(
    () => (isVisible && !isOver ? { explanationId, lastEventId: lastEventId.current } : skipToken),
    [explanationId, isVisible, isOver],
  );
  const subscription = useSubscription(
    trpc.explanations.watch.subscriptionOptions(input, {
      onData: ({ id, data }) => {
        lastEventId.current = id;
        dispatch(data);
      },
    }),
  );
  const stop = useMutation(trpc.explanations.stop.mutationOptions());
  const retry = useMutation(
    trpc.explanations.retry.mutationOptions({
      onSuccess: () => {
        lastEventId.current = null;
        dispatch({ type: 'again' });
      },
    }),
  );
  const draft = useMemo<AnyDraft>(
    () =>
      (progress.state?.words as AnyDraft | null | undefined) ??
      parsePartialJson<WhyNotDraft & ExplainDraft>(progress.text),
    [progress.state, progress.text],
  );
  return {
    ...progress,
    kind: found.kind,
    draft,
    isReconnecting: subscription.status === 'connecting' && progress.phase === 'writing',
    error: subscription.status === 'error' ? subscription.error : null,
    failed: stop.error ?? retry.error,
    stop: () => stop.mutate({ explanationId }),
    isStopping: stop.isPending,
    retry: () => retry.mutate({ explanationId }),
    isRetrying: retry.isPending,
    reconnect: subscription.reset,
  };
}

export type ExplanationModel = ReturnType<typeof useExplanation>;
