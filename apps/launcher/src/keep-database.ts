import { SetupError } from '@debrief/db';
import type { Settings } from '@debrief/platform/settings';
import { openDatabase, type RunningDatabase } from './open-database.ts';

export type DatabaseWatch = {
  settings: Settings;
  database: RunningDatabase;
  say: (line: string) => void;
  onGiveUp: (error: unknown) => void;
};

const checkMs = 2_000;

/** Starts the embedded Postgres again if it goes away by itself; a failure of that is handed on. */
export function keepDatabase({ settings, database, say, onGiveUp }: DatabaseWatch): {
  stop(): Promise<void>;
} {
  let pending: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (!pending && !database.isRunning()) pending = restart().catch(onGiveUp);
  }, checkMs);

  async function restart(): Promise<void> {
    const again = await openDatabase(settings, say);
    // The programs know the old address; a new one would need new programs, so it is a case for a new start.
    if (again.connectionString !== database.connectionString) throw describeMove();
    pending = undefined;
  }

  return {
    async stop() {
      clearInterval(timer);
      await pending;
      await database.stop();
    },
  };
}

function describeMove(): SetupError {
  return new SetupError(
    'Postgres had to move to another port while Debrief was running: start Debrief again.',
  );
}
