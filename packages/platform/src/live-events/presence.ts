import type { Db } from '@debrief/db';
import type { Logger } from '../logger.ts';
import { deletePresence, hasPresence, renewPresence } from './presence-queries.ts';

interface PresenceOptions {
  db: Db;
  log: Logger;
  processId: string;
  everyMs: number;
}

/** Who has a page open. Each process says so for its own people and again every few seconds; what it last said runs out. */
export function createPresence({ db, log, processId, everyMs }: PresenceOptions) {
  const people = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => renew([...people]), everyMs);

  function queue(act: () => Promise<void>): void {
    running = running.then(act).catch((error) => log.warn({ err: error }, 'presence could not be noted'));
  }

  function renew(userIds: string[]): void {
    if (userIds.length > 0) queue(() => renewPresence(db, { userIds, processId, forMs: everyMs * 2.5 }));
  }

  return {
    enter(userId: string): void {
      people.add(userId);
      renew([userId]);
    },
    leave(userId: string): void {
      people.delete(userId);
      // A page that is only being reloaded is back before this runs.
      queue(async () => {
        if (!people.has(userId)) await deletePresence(db, processId, [userId]);
      });
    },
    isPresent: async (userId: string) => people.has(userId) || (await hasPresence(db, userId)),
    async close(): Promise<void> {
      clearInterval(timer);
      const left = [...people];
      if (left.length > 0) queue(() => deletePresence(db, processId, left));
      await running;
    },
  };
}
