import type { PassModel } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { findUsedModel } from './model-queries.ts';

export interface UsedPassModel {
  version: number;
  trainedAt: Date;
  model: PassModel;
}

/** The shape of models this code can read; after an update that changes it the rules speak until the next night. */
const readableShape = 1;

/** The newest trained model that beats the rules; undefined while the rules are better or outcomes too few. */
export async function findPassModel(db: DbOrTrx): Promise<UsedPassModel | undefined> {
  const row = await findUsedModel(db);
  const model = row?.body as PassModel | undefined;
  if (!row || model?.shape !== readableShape) return undefined;
  return { version: row.version, trainedAt: row.trainedAt, model };
}
