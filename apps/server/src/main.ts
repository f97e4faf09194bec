import { createLogger, readSettings, type Settings, SettingsError } from '@debrief/platform';
import { startServer } from './start-server.ts';

/** Whoever asks for a stop waits ten seconds and then ends this by force. */
const longestStopMs = 9_500;

const settings = readOrExit();
const log = createLogger('server', settings.LOG_LEVEL);
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => {
    // Nobody knows what was left half done: whoever watches over this process starts it again.
    log.fatal({ err: error }, 'the server cannot go on');
    process.exit(1);
  });
}

const server = await startServer(settings, { log }).catch(fail);
log.info({ url: server.url }, 'the server is ready');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  setTimeout(() => process.exit(0), longestStopMs).unref();
  await server.stop();
  process.exit(0);
}

function readOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    return fail(error);
  }
}

/** What the settings or the network do not allow is told in a sentence; anything else is a fault of ours. */
function fail(error: unknown): never {
  if (error instanceof SettingsError) process.stderr.write(`${error.message}\n`);
  else if (isTakenPort(error))
    process.stderr.write('The port is taken by another program; set PORT to a free one.\n');
  else log.fatal({ err: error }, 'the server could not start');
  process.exit(1);
}

function isTakenPort(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
