import type { ChildProcess } from 'node:child_process';
import type { ProgramLog } from './program-log.ts';
import { endProgram, type Program, spawnProgram } from './spawn-program.ts';

export type Supervision = {
  program: Program;
  log: ProgramLog;
  say: (line: string) => void;
  /** The pause after the first death; it doubles with each one. */
  pauseMs?: number;
  /** Told in a sentence, once. */
  onGiveUp: (sentence: string) => void;
};

export type Supervised = {
  /** Ends it and starts it again at once; for sources that changed. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

const graceMs = 10_000;
const quickDeaths = 5;
const quickMs = 60_000;
const longestPauseMs = 5_000;

type State = 'running' | 'restarting' | 'stopped';

/**
 * Keeps a program running: one that ends by itself is started again after a growing pause. After five deaths within a
 * minute it is given up.
 */
export function supervise({ program, log, say, onGiveUp, pauseMs = 500 }: Supervision): Supervised {
  let state: State = 'running';
  let child = start();
  let pause: NodeJS.Timeout | undefined;
  let deaths: number[] = [];

  function start(): ChildProcess {
    const started = spawnProgram(program, log.write);
    return started.once(
      'exit',
      (code, signal) => state === 'running' && handleDeath(signal ?? `code ${code}`),
    );
  }
  function handleDeath(how: string): void {
    deaths = [...deaths, performance.now()].filter((at) => at > performance.now() - quickMs);
    if (deaths.length < quickDeaths) startLater(how);
    else onGiveUp(describeQuickDeaths(program, log));
  }
  function startLater(how: string): void {
    say(`The ${program.name} ended (${how}) and is started again`);
    pause = setTimeout(
      () => {
        child = start();
      },
      Math.min(pauseMs * 2 ** (deaths.length - 1), longestPauseMs),
    );
  }
  async function end(next: State): Promise<void> {
    state = next;
    clearTimeout(pause);
    await endProgram(child, graceMs);
  }
  async function restart(): Promise<void> {
    // One that is just starting again, or has been stopped for good, needs nothing.
    if (state !== 'running') return;
    await end('restarting');
    if ((state as State) === 'stopped') return;
    state = 'running';
    child = start();
  }

  return { restart, stop: () => end('stopped') };
}

function describeQuickDeaths(program: Program, log: ProgramLog): string {
  return `The ${program.name} ended ${quickDeaths} times within a minute; its last words: ${log.lastWords()} (more in ${log.file}).`;
}
