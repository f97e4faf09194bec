import { SetupError } from '@debrief/db';
import type { Settings } from '@debrief/platform/settings';
import { readDevelopmentPort } from './env.ts';
import { requireFreePort } from './free-port.ts';
import type { Launch } from './launch.ts';
import { openProgramLog } from './program-log.ts';
import { toTerminalLine } from './readable-log-line.ts';
import { root } from './root.ts';
import type { Program } from './spawn-program.ts';
import { type Supervised, supervise } from './supervise.ts';
import { waitUntilReady } from './wait-until-ready.ts';
import { watchSources } from './watch-sources.ts';
import { vite } from './web-build.ts';
import { workerFlags } from './worker-flags.ts';

type ProgramStart = Launch & { settings: Settings; env: Program['env'] };

const server = { name: 'server', entry: 'apps/server/src/main.ts' };
const worker = { name: 'worker', entry: 'apps/worker/src/main.ts', nodeFlags: workerFlags };

/** Starts server and worker, waits until the server can serve, and gives the address to open. */
export async function startPrograms(given: ProgramStart): Promise<string> {
  return given.isDevelopment ? await startDevelopment(given) : await startProduct(given);
}

async function startProduct(given: ProgramStart): Promise<string> {
  const { settings, env, stop } = given;
  given.say('Starting the server and the worker');
  const programs = [server, worker].map((program) => startProgram({ ...program, env }, given));
  given.undo.add(() => stopAll(programs));
  await waitUntilReady(settings, stop.signal);
  return settings.baseUrl;
}

/** The web app comes from Vite, which hands calls on to the server; both programs start again when sources change. */
async function startDevelopment(given: ProgramStart): Promise<string> {
  const { settings, stop, undo } = given;
  const port = readDevelopmentPort();
  await requireFreePort('localhost', port);
  const address = `http://localhost:${port}`;
  // Calls come from the page that Vite serves, and that is the origin which the server must expect.
  const env = { ...given.env, BASE_URL: address, NODE_ENV: 'development' };
  given.say('Starting the server, the worker and Vite');
  const programs = [server, worker].map((program) => startProgram({ ...program, env }, given));
  const web = startProgram({ ...vite(['--port', String(port), '--strictPort']), env }, given);
  undo.add(() => stopAll([...programs, web]));
  undo.add(watchSources(root, () => programs.map((program) => program.restart())));
  await waitUntilReady(settings, stop.signal);
  return address;
}

/** Keeps a program running, with its output in DATA_DIR/logs and what matters of it in the terminal. */
function startProgram(program: Program, { isDevelopment, settings, say, stop }: ProgramStart): Supervised {
  const show = (line: string) => {
    const shown = isDevelopment ? `${program.name} | ${line}` : toTerminalLine(program.name, line);
    if (shown) say(shown);
  };
  const log = openProgramLog(settings.dataDir, program.name, show);
  return supervise({ program, log, say, onGiveUp: (sentence) => stop.giveUp(new SetupError(sentence)) });
}

async function stopAll(programs: Supervised[]): Promise<void> {
  await Promise.all(programs.map((program) => program.stop()));
}
