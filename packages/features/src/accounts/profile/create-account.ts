import type { Role } from '@debrief/contracts';
import type { Db, Trx } from '@debrief/db';
import { newId } from '@debrief/platform';
import { hash } from '@node-rs/argon2';
import { passwordCost } from '../sign-in/password-hashing.ts';
import { findAccountByEmail, insertCredential, insertPerson } from './account-queries.ts';

export interface NewAccount {
  email: string;
  name: string;
  role: Role;
  /** Null: chosen later, by a reset link. */
  password: string | null;
  isDemo?: boolean;
  timeZone?: string;
  locale?: string;
}

export interface MadeAccount {
  userId: string;
  /** False when somebody with this address was there already; nothing of theirs was changed. */
  isNew: boolean;
}

/** Makes an account from inside the house: the command line and the demo content. Never reached by a request. */
export async function createAccount(db: Db, account: NewAccount): Promise<MadeAccount> {
  const passwordHash = account.password === null ? null : await hash(account.password, passwordCost);
  return await db.transaction().execute((trx) => insertAccount(trx, account, passwordHash));
}

async function insertAccount(
  trx: Trx,
  account: NewAccount,
  passwordHash: string | null,
): Promise<MadeAccount> {
  const existing = await findAccountByEmail(trx, account.email);
  if (existing) return { userId: existing.id, isNew: false };
  const userId = newId();
  await insertPerson(trx, { ...account, id: userId });
  if (passwordHash) await insertCredential(trx, { id: newId(), userId, passwordHash });
  return { userId, isNew: true };
}
