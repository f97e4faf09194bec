import { SetupError } from '@debrief/db';
import { migrateDatabase } from '@debrief/platform/migrate-database';
import type { Settings } from '@debrief/platform/settings';
import { requireWritable } from './data-folder.ts';
import { createChildEnvironment, readLauncherSettings } from './env.ts';
import { requireFreePort } from './free-port.ts';
import { keepDatabase } from './keep-database.ts';
import { takeLauncherLock } from './launcher-lock.ts';
import { openDatabase } from './open-database.ts';
import { prepareContent } from './prepare-content.ts';
import { startPrograms } from './start-programs.ts';
import type { StopRequest } from './stop-request.ts';
import type { UndoStack } from './undo-stack.ts';

export type Launch = {
  isDevelopment: boolean;
  stop: StopRequest;
  /** What has to be stopped again, in the order in which it was started. */
  undo: UndoStack;
  say: (line: string) => void;
};

/**
 * Brings everything up, a line for each step, and gives the address when people can come. What is cheap to find out
 * comes first. Throws SetupError or SettingsError; an abort ends it with an AbortError.
 */
export async function launch(given: Launch): Promise<string> {
  const settings = readLauncherSettings();
  await claimPlace(settings, given);
  const connectionString = await startDatabase(settings, given);
  const env = createChildEnvironment(settings, connectionString);
  await prepareContent({ ...given, settings, connectionString, env });
  return await startPrograms({ ...given, settings, env });
}

async function claimPlace({ dataDir, HOST, PORT }: Settings, { say, stop, undo }: Launch): Promise<void> {
  say(`Using the data folder ${dataDir}`);
  await requireWritable(dataDir);
  const lock = await takeLauncherLock(dataDir);
  if (typeof lock === 'number') throw describeOther(dataDir, lock);
  undo.add(lock.release);
  stop.signal.addEventListener('abort', lock.announceStop);
  await requireFreePort(HOST, PORT);
}

async function startDatabase(settings: Settings, { say, stop, undo }: Launch): Promise<string> {
  stop.signal.throwIfAborted();
  const database = await openDatabase(settings, say);
  undo.add(keepDatabase({ settings, database, say, onGiveUp: stop.giveUp }).stop);
  stop.signal.throwIfAborted();
  const applied = await migrateDatabase(database.connectionString);
  if (applied.length > 0) say(`Brought the database up to date (${applied.length} migrations)`);
  stop.signal.throwIfAborted();
  return database.connectionString;
}

function describeOther(dataDir: string, processId: number): SetupError {
  return new SetupError(
    `Debrief is already running on ${dataDir} (process ${processId}): stop that one first, or choose another folder with DATA_DIR and another port with PORT.`,
  );
}
