import type { Installation } from '@debrief/testing';
import { createPasswordHashing } from '../../packages/features/src/accounts/sign-in/password-hashing.ts';
import { post } from '../measuring/post.ts';
import { addAccounts, password } from './add-accounts.ts';

export interface Logins {
  /** The next account signs in, from an address of its own. */
  signIn(): Promise<void>;
  /** The hash alone, as often at a time as the product does it. */
  hashOnce(): Promise<void>;
}

/** Enough that nobody tries more often than an account may. */
const accounts = 500;

export async function openLogins(at: Installation): Promise<Logins> {
  const hashing = createPasswordHashing();
  const hash = await hashing.hash(password);
  const emails = await addAccounts(at, accounts, hash);
  let count = 0;
  return {
    async signIn() {
      const number = count++;
      const body = JSON.stringify({ email: emails[number % accounts], password });
      await post(`${at.url}/api/auth/sign-in/email`, null, body, {
        ...{ origin: at.url, 'x-forwarded-for': addressOf(number) },
      });
    },
    async hashOnce() {
      if (!(await hashing.verify({ hash, password }))) throw new Error('The hash is not of that password.');
    },
  };
}

/** As many addresses as are needed, none of them often: the door is to be measured, not its limit. */
const addressOf = (number: number) => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
