import type { MasteryChange } from '@debrief/contracts';
import type { DbOrTrx } from '@debrief/db';

interface Wanted {
  topicId?: string;
  since?: Date;
}

/** What attempts and practice did to the mastery of a person's topics, newest first. */
export async function listMasteryChanges(
  _db: DbOrTrx,
  _userId: string,
  _wanted: Wanted = {},
): Promise<MasteryChange[]> {
  return [];
}
