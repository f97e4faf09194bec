import type { Actor } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { loadAccessActor } from '../../accounts/index.ts';

/** Nobody in particular: sees what everyone may see. */
const everyone: Actor = {
  userId: '00000000-0000-0000-0000-000000000000',
  role: 'student',
  groupIdsTaught: [],
  groupIdsJoined: [],
};

export interface QuizOwner {
  ownerId: string | null;
  ownerRole: Actor['role'] | null;
}

/** With whose eyes a quiz draws from the bank: its owner's, not the student's. */
export async function loadAuthor(db: DbOrTrx, { ownerId, ownerRole }: QuizOwner): Promise<Actor> {
  if (ownerId === null || ownerRole === null) return everyone;
  return loadAccessActor(db, { userId: ownerId, role: ownerRole });
}
