import { type RunningProgram, startProgram } from '@debrief/testing';

/** Holds one program: ends it and starts it again as an operator or an accident would. */
export interface Hand {
  /** Starts it unless it runs; resolves when it is ready. */
  up(): Promise<void>;
  kill(): Promise<void>;
  /** In good order. @throws when it did not end by itself with code 0 */
  stop(): Promise<void>;
  suspend(): void;
  wake(): void;
  /** The last it printed. */
  lastWords(): string;
}

export function createHand(name: 'server' | 'worker', env: Record<string, string>): Hand {
  let program: RunningProgram | null = null;
  const words: string[] = [];

  async function end(how: 'kill' | 'stop'): Promise<number | null> {
    const ended = program;
    program = null;
    if (!ended) return null;
    // One that stands still cannot be asked to end.
    ended.wake();
    await ended[how]();
    words.push(...ended.lines);
    return ended.exitCode();
  }

  return {
    async up() {
      if (program) return;
      program = startProgram(`apps/${name}/src/main.ts`, { ...env, LOG_LEVEL: 'info' });
      await program.printed(`the ${name} is ready`);
    },
    kill: async () => void (await end('kill')),
    async stop() {
      const code = await end('stop');
      if (code !== 0) throw new Error(`the ${name} was asked to end and ended with ${code ?? 'a kill'}`);
    },
    suspend: () => program?.suspend(),
    wake: () => program?.wake(),
    lastWords: () => [...words, ...(program?.lines ?? [])].map(shorten).slice(-12).join('\n'),
  };
}

/** What a line of the log says, without the whole of its stack. */
function shorten(line: string): string {
  try {
    const { name, msg, err, reason, path, durationMs } = JSON.parse(line) as Record<string, unknown>;
    const cause = (err as { message?: string } | undefined)?.message ?? reason;
    return [name, msg, cause, path, durationMs].filter((part) => part !== undefined).join(' · ');
  } catch {
    return line;
  }
}
