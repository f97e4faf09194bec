import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { APIError } from 'better-auth/api';

/** Argon2id, 19 MiB, two passes: the first choice of the OWASP password storage sheet. */
export const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Half of the cores: the others answer everybody who is in already. */
const hashesAtATime = Math.max(1, Math.floor(availableParallelism() / 2));
const waitingAtMost = 50;

/**
 * Hashing takes a core for a while; a flood of sign-ins must not take them all, nor pile up. What finds the queue full
 * is refused with `TOO_MANY_REQUESTS`.
 */
export function createPasswordHashing({ atATime = hashesAtATime } = {}) {
  const inTurn = createQueue(atATime, waitingAtMost);
  return {
    hash: (password: string) => inTurn(() => hash(password, passwordCost)),
    verify: (stored: { hash: string; password: string }) =>
      inTurn(() => verify(stored.hash, stored.password).catch(() => false)),
  };
}
export type PasswordHashing = ReturnType<typeof createPasswordHashing>;

function createQueue(active: number, waiting: number) {
  const queue: (() => void)[] = [];
  let running = 0;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running < active) running += 1;
    else if (queue.length >= waiting) throw tooMany();
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

function tooMany(): APIError {
  return new APIError('TOO_MANY_REQUESTS', {
    code: 'TOO_MANY_REQUESTS',
    message: 'Too many people are signing in; try again in a moment.',
  });
}
