import { randomUUID } from 'node:crypto';
import type { Db } from '@debrief/db';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { writeSave } from '../../packages/features/src/quizzes/save-answer-queries.ts';
import type { Save } from './measure-saves.ts';

export type WholeSave = Save & { userId: string; attemptId: string };

/** The product's own statement, word for word, and how to fill it without the product's code in between. */
export async function compileSave(): Promise<(save: WholeSave) => { text: string; values: unknown[] }> {
  const sent: { sql: string; parameters: readonly unknown[] }[] = [];
  const listener = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void sent.push(query),
  }) as unknown as Db;
  const sample = sampleSave();
  const rest = {
    check: false,
    timeSpentMs: 1_000,
    confidence: null,
    struckOptionIds: null,
    receivedAt: null,
  };
  await writeSave(listener, { ...sample, ...rest });
  const [query] = sent;
  if (!query) throw new Error('The statement was not compiled.');
  const slots = query.parameters.map((value) => slotOf(value, sample));
  return (save) => ({ text: query.sql, values: slots.map((slot) => slot(save)) });
}

function sampleSave(): WholeSave {
  const [userId, attemptId, questionVersionId, saveKey] = Array.from({ length: 4 }, () => randomUUID());
  if (!userId || !attemptId || !questionVersionId || !saveKey) throw new Error('There are four.');
  const response = { kind: 'true-false', value: true } as const;
  return { userId, attemptId, questionVersionId, saveKey, response, baseRevision: 987_654_321 };
}

/** Where a value of the sample went, the value of another save goes. */
function slotOf(value: unknown, sample: WholeSave): (save: WholeSave) => unknown {
  const names = ['userId', 'attemptId', 'questionVersionId', 'saveKey', 'baseRevision'] as const;
  const name = names.find((each) => sample[each] === value);
  if (name) return (save) => save[name];
  if (value === JSON.stringify(sample.response)) return ({ response }) => JSON.stringify(response);
  if (typeof value === 'string' && value.includes(sample.questionVersionId))
    return ({ questionVersionId }) => value.replaceAll(sample.questionVersionId, questionVersionId);
  return () => value;
}
