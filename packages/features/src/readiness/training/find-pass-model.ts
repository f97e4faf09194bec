import type { PassModel } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';

export interface UsedPassModel {
  version: number;
  trainedAt: Date;
  model: PassModel;
}

/** The newest trained model that beats the rules; undefined while the rules are better or outcomes too few. */
export async function findPassModel(_db: DbOrTrx): Promise<UsedPassModel | undefined> {
  return undefined;
}
