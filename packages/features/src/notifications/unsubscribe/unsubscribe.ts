import { type ChosenKind, notificationKinds } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { setChoices } from '../preferences/preference-queries.ts';
import { readUnsubscribeToken } from './unsubscribe-link.ts';

/** What the page of a link says. */
export interface UnsubscribePage {
  kind: ChosenKind;
  title: string;
}

/** Null when the link was not made here. Says the same whether the person is still there or not. */
export function readUnsubscribePage(
  { settings }: Pick<Services, 'settings'>,
  token: string,
): UnsubscribePage | null {
  const found = readUnsubscribeToken(settings, token);
  return found && { kind: found.kind, title: kindTitles[found.kind] };
}

/** Ends mail of one kind, or all of it. Twice is the same as once. */
export async function unsubscribe(
  { db, settings }: Pick<Services, 'db' | 'settings'>,
  { token, isAll }: { token: string; isAll: boolean },
): Promise<UnsubscribePage | null> {
  const found = readUnsubscribeToken(settings, token);
  if (!found) return null;
  const kinds = isAll ? (Object.keys(notificationKinds) as ChosenKind[]) : [found.kind];
  await setChoices(db, found.userId, { kinds, channel: 'mail', isOn: false });
  return { kind: found.kind, title: kindTitles[found.kind] };
}

/** As on the page of preferences. */
const kindTitles: Record<ChosenKind, string> = {
  'insight-ready': 'Your debrief is ready',
  'weekly-summary': 'Your week in four sentences',
  'plan-behind': 'Your plan is behind',
  'exam-soon': 'Your exam is soon',
  'exam-not-reachable': 'More to learn than there is time',
  'outcome-asked': 'How did the exam go?',
  'attempt-closed': 'Time was up for a quiz',
  'essay-marked': 'A tutor marked your essay',
  'attempt-regraded': 'A question was corrected',
  'report-answered': 'An answer to your report',
  'question-reported': 'A student reported a question',
  'plan-changed': 'Your subscription changed',
  'payment-failed': 'A payment failed',
  'webhook-off': 'A webhook was switched off',
  'budget-reached': 'The budget for models is reached',
  'alert-raised': 'Background work needs attention',
};
