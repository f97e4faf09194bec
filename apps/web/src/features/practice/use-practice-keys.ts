import { useEffect, useRef } from 'react';
import { chooseByNumber } from '../../kinds/choose-by-number.ts';
import { nextConfidence } from '../../kinds/confidence-choice.tsx';
import { isForPage, keyName } from '../../ui/is-for-page.ts';
import type { PracticeSession } from './use-practice-session.ts';

/** 1 to 9 choose, C says how sure, H goes to a hint, E explains, Enter checks and goes on, U takes back, S stops. */
export function usePracticeKeys(session: PracticeSession): void {
  const latest = useRef(session);
  latest.current = session;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isForPage(event) && act(keyName(event), latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** True when the key meant something. */
function act(key: string, session: PracticeSession): boolean {
  if (/^[1-9]$/.test(key)) return choose(Number(key), session);
  switch (key) {
    case 'Enter':
      if (session.result) session.next();
      else void session.check().catch(() => {});
      return true;
    case 'c':
      if (session.result || !session.response) return false;
      session.setConfidence(nextConfidence(session.confidence));
      return true;
    case 'h':
      return focusHint();
    case 'e':
      if (session.result) return false;
      session.explain();
      return true;
    case 'u':
      if (!session.result) return false;
      void session.takeBack().catch(() => {});
      return true;
    case 's':
      session.stop();
      return true;
    default:
      return false;
  }
}

/** The button says what the hint costs; Enter takes it. */
function focusHint(): boolean {
  const button = document.querySelector<HTMLElement>('#content [data-hint-button]');
  button?.focus();
  return button !== null;
}

function choose(number: number, { item, result, response, setResponse }: PracticeSession): boolean {
  if (!item || result) return false;
  const next = chooseByNumber(item.question, response, number);
  if (next !== undefined) {
    setResponse(next);
    return true;
  }
  const field = document.querySelector<HTMLElement>(`#content [data-field="${number}"]`);
  field?.focus();
  return field !== null;
}
