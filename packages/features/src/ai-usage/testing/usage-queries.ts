import type { CallKey } from '@debrief/ai';
import type { Db } from '@debrief/db';
import { newId } from '@debrief/platform';

interface TestLimit {
  scope: 'person' | 'role' | 'group' | 'everybody';
  personId?: string;
  role?: string;
  groupId?: string;
  period: 'day' | 'month' | 'window';
  unit: 'requests' | 'tokens' | 'money';
  amount: number;
}

/** A limit that an administrator set; returns its id. */
export async function aLimit(db: Db, { personId, groupId, ...limit }: TestLimit): Promise<string> {
  const id = newId();
  await db
    .insertInto('ai_limit')
    .values({ id, ...limit, person_id: personId ?? null, group_id: groupId ?? null })
    .execute();
  return id;
}

/** A class of these people; returns its id. */
export async function aClass(
  db: Db,
  { students = [], tutors = [] }: { students?: string[]; tutors?: string[] },
): Promise<string> {
  const id = newId();
  await db.insertInto('study_group').values({ id, name: 'Evening class', created_by: newId() }).execute();
  const parts = [
    ...students.map((user_id) => ({ user_id, group_id: id, part: 'student' })),
    ...tutors.map((user_id) => ({ user_id, group_id: id, part: 'tutor' })),
  ];
  await db.insertInto('group_member').values(parts).execute();
  return id;
}

interface TestBill extends CallKey {
  task?: string;
  inputTokens?: number;
  outputTokens?: number;
  costMicros?: number;
  state?: 'settled' | 'failed' | 'interrupted' | 'sent';
  startedAt?: Date;
}

/** The row that the book of calls has when a call is over, or was sent and never came back. */
export async function aBilledCall(db: Db, bill: TestBill): Promise<void> {
  const { state = 'settled', inputTokens = 0, outputTokens = 0, costMicros = 0, startedAt } = bill;
  await db
    .insertInto('ai_call')
    .values({
      ...{
        user_id: bill.userId,
        id: newId(),
        request_key: bill.requestKey,
        task: bill.task ?? 'insights.debrief',
      },
      ...{ task_version: 1, tier: 'balanced', model: 'openai:m', question_hash: 'abc', state },
      ...{ input_tokens: inputTokens, output_tokens: outputTokens, cost_micros: costMicros },
      estimated_cost_micros: 10,
      way: state === 'settled' ? JSON.stringify({ by: 'model', model: 'openai:m' }) : null,
      settled_at: state === 'sent' ? null : new Date(Date.now() + 1_000),
      ...(startedAt && { started_at: startedAt }),
    })
    .execute();
}
