// node apps/launcher/src/with-database.ts FILE ...: runs a command of ours on this installation's database, whether
// or not Debrief is running.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openDatabaseSession } from './database-session.ts';
import { createChildEnvironment, readLauncherSettings } from './env.ts';
import { failWithSentence } from './fail-with-sentence.ts';
import { root } from './root.ts';

// The command has the terminal, and so gets the Ctrl-C; here it only must not cut short what comes after.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

try {
  const settings = readLauncherSettings();
  const session = await openDatabaseSession(settings);
  const env = createChildEnvironment(settings, session.connectionString);
  const command = spawn(process.execPath, process.argv.slice(2), { cwd: root, env, stdio: 'inherit' });
  const [code] = (await once(command, 'exit')) as [number | null];
  await session.close();
  process.exitCode = code ?? 1;
} catch (error) {
  failWithSentence(error);
}
process.exit();
