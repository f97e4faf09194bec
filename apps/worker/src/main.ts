import { createServices } from '@debrief/features';
import { createLogger, readSettings, type Settings, SettingsError } from '@debrief/platform';
import { startWorker } from './start-worker.ts';
import { startWatchdog } from './watchdog.ts';

/** Far longer than any step of ours takes. */
const longestStandstillS = 60;

/** Whoever asks for a stop waits ten seconds and then ends this by force. */
const longestStopMs = 9_500;

const settings = readOrExit();
const log = createLogger('worker', settings.LOG_LEVEL);

process.on('unhandledRejection', (error) => {
  // The job library lets one go when Postgres restarts; its supervisor starts it again.
  log.error({ err: error }, 'unhandled rejection');
});

const services = await createServices(settings, { name: 'worker' });
const worker = await startWorker({
  services,
  connectionString: services.connectionString,
  concurrency: settings.WORKER_CONCURRENCY,
});
startWatchdog({ seconds: longestStandstillS });
log.info('the worker is ready');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  setTimeout(() => process.exit(0), longestStopMs).unref();
  // A job may be writing a text: it ends, or hands it over, while the runner waits for the job.
  await Promise.all([worker.stop(), services.streams.close()]);
  await services.close();
  process.exit(0);
}

function readOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
}
