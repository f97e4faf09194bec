import { countBudgetAlert, type EventPublisher, type Logger } from '@debrief/platform';
import type { BudgetAnswer } from './ask-budget.ts';
import { insertBudgetAlert } from './budget-queries.ts';

/** Tells administrators once a month that a limit of the budget was reached; `userId` is whose call did it. */
export function createBudgetTeller({ events, log }: { events: EventPublisher; log: Logger | undefined }) {
  const toldHere = new Set<string>();
  return async (userId: string, answer: BudgetAnswer | undefined): Promise<void> => {
    if (!answer || answer.verdict === 'open') return;
    const { verdict: kind, resetsAt } = answer;
    const key = `${kind} ${resetsAt.toISOString()}`;
    if (toldHere.has(key)) return;
    const isNew = await events.transaction(async (trx, publish) => {
      const isFirst = await insertBudgetAlert(trx, kind);
      if (isFirst)
        await publish({ name: 'budget.reached', userId, kind, monthEndsAt: resetsAt.toISOString() });
      return isFirst;
    });
    toldHere.add(key);
    if (!isNew) return;
    countBudgetAlert(kind);
    log?.warn({ kind, resetsAt }, 'a limit of the budget for models was reached');
  };
}
