import { expect } from '@playwright/test';
import type { Kept } from '../src/world/mails.ts';
import type { QaWorld } from './worlds/qa-world.ts';

/** The mails that were sent, which never leave the machine. */
export interface Mails {
  /** Newest first; everybody's when no address is named. */
  to(address?: string): Promise<Kept[]>;
  /** The newest to this address, as soon as there is one; with a subject, the newest whose subject holds it. */
  waitFor(address: string, subject?: string): Promise<Kept>;
}

export function mailsOf(world: QaWorld): Mails {
  const to = (address?: string) =>
    world.ask<Kept[]>(address === undefined ? '/mails' : `/mails?to=${encodeURIComponent(address)}`);
  return {
    to,
    async waitFor(address, subject = '') {
      let found: Kept | undefined;
      const look = async () => {
        found = (await to(address)).find((mail) => mail.subject.includes(subject));
        return found;
      };
      await expect.poll(look, `a mail to ${address}`).toBeDefined();
      return found as Kept;
    },
  };
}
