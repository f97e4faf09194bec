import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bareEnvironment, root } from '../env.ts';
import type { Answered, Asked, Talk, Topic } from '../pair/messages.ts';

/** A pair of server and worker as a process, loaded and waiting for its first question. */
export interface PairProcess {
  ask<T extends Topic>(topic: T, asked: Talk[T]['asked']): Promise<Talk[T]['answer']>;
  /** Resolves when everything it needs is loaded. */
  loaded: Promise<void>;
  /** How many worlds it has been. */
  uses: number;
  /** At once: nothing of it is wanted any more. */
  kill(): Promise<void>;
}

/** Told to whoever asked, in words. */
export class QaProblem extends Error {}

export function startPairProcess(onLine: (line: string) => void): PairProcess {
  const child = spawn(process.execPath, [join(root, 'apps/qa/src/pair/main.ts')], {
    cwd: root,
    env: { ...bareEnvironment(), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => onLine(text.trimEnd()));
  const waiting = new Map<number, (answered: Answered) => void>();
  let count = 0;
  child.on('message', (message: Answered | 'loaded') => {
    if (message === 'loaded') return void child.emit('loaded');
    waiting.get(message.number)?.(message);
    waiting.delete(message.number);
  });
  const gone = once(child, 'exit');
  void gone.then(() => {
    for (const [number, tell] of waiting) tell({ number, problem: 'Server and worker have ended.' });
    waiting.clear();
  });
  return {
    loaded: Promise.race([once(child, 'loaded'), gone.then(() => failed())]).then(() => {}),
    ask: (topic, asked) =>
      new Promise((resolve, reject) => {
        const number = ++count;
        waiting.set(number, ({ answer, problem }) =>
          problem === undefined ? resolve(answer as never) : reject(new QaProblem(problem)),
        );
        child.send({ number, topic, asked } satisfies Asked);
      }),
    uses: 0,
    kill: () => end(child, gone),
  };
}

function failed(): never {
  throw new Error('Server and worker could not be loaded; their reason stands above.');
}

async function end(child: ChildProcess, gone: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await gone;
}
