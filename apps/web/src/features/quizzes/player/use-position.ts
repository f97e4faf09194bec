import type { AttemptView } from '@debrief/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { tabId } from '../../../app/tab-id.ts';
import { useTRPCClient } from '../../../trpc.ts';

const route = getRouteApi('/focus/attempts/$attemptId');

/** Which question is on screen. It stands in the address, so that reload and Back keep it, and on the server. */
export function usePosition(attempt: AttemptView) {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const count = attempt.questions.length;
  const number = Math.min(Math.max(q ?? attempt.position, 1), count);
  useReportedPosition(attempt, number);
  const goTo = (next: number) => {
    const target = Math.min(Math.max(next, 1), count);
    if (target !== number) void navigate({ search: { q: target }, replace: true, resetScroll: true });
  };
  return { number, count, goTo };
}

function useReportedPosition(attempt: AttemptView, number: number): void {
  const client = useTRPCClient();
  const { id: attemptId, position } = attempt;
  useEffect(() => {
    if (number === position) return;
    // Flicking through questions is not worth a request each.
    const timer = setTimeout(() => {
      client.quizzes.markQuestion.mutate({ attemptId, position: number, tabId }).catch(() => undefined);
    }, 600);
    return () => clearTimeout(timer);
  }, [client, attemptId, position, number]);
}
