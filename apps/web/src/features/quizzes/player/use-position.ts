import type { AttemptView } from '@debrief/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAttemptDoor } from './door/attempt-door.tsx';

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
  const { id, position } = attempt;
  const door = useAttemptDoor(id);
  useEffect(() => {
    if (number === position) return;
    // Flicking through questions is not worth a request each.
    const timer = setTimeout(() => {
      door.reach(number).catch(() => undefined);
    }, 600);
    return () => clearTimeout(timer);
  }, [door, position, number]);
}
