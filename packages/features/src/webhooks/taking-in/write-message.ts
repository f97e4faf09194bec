import { type DomainEvent, domainEventSchema, type WebhookMessage } from '@debrief/contracts';
import type { Trx } from '@debrief/db';
import { findScoreCard } from '../../quizzes/index.ts';
import { sumOpenTasks } from '../../study-plan/index.ts';
import type { NewEvent } from './event-queries.ts';

/** What a program is told of an event: ids and figures. Null when what it was about is gone. */
export async function writeMessage(trx: Trx, event: NewEvent): Promise<WebhookMessage | null> {
  const domainEvent = domainEventSchema.parse(event.payload);
  const said = await describe(trx, domainEvent);
  return said && { id: event.id, createdAt: event.happenedAt.toISOString(), ...said };
}

type Said<Message = WebhookMessage> = Message extends WebhookMessage ? Pick<Message, 'type' | 'data'> : never;

async function describe(trx: Trx, event: DomainEvent): Promise<Said | null> {
  const personId = event.userId;
  switch (event.name) {
    case 'attempt.submitted':
      return await describeAttempt(trx, event);
    case 'insight.ready':
      return { type: event.name, data: { personId, attemptId: event.attemptId } };
    case 'plan.changed': {
      const { taskCount, minutes } = await sumOpenTasks(trx, personId);
      return { type: event.name, data: { personId, openTaskCount: taskCount, openMinutes: minutes } };
    }
    case 'goal.completed':
      return { type: event.name, data: { personId, examId: event.examId, by: event.by } };
    default:
      return null;
  }
}

async function describeAttempt(
  trx: Trx,
  { name, userId, attemptId, quizId }: Extract<DomainEvent, { name: 'attempt.submitted' }>,
): Promise<Said | null> {
  const card = await findScoreCard(trx, userId, attemptId);
  if (!card) return null;
  const { scorePercent, hasPassed, counts, durationMs } = card;
  return {
    type: name,
    data: {
      ...{ personId: userId, attemptId, quizId, scorePercent, hasPassed, durationMs },
      ...{ questionCount: counts.total, rightCount: counts.right, unmarkedCount: counts.unmarked },
    },
  };
}
