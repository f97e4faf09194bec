import type { FastifyReply } from 'fastify';

/**
 * Aborts when whoever asked leaves before the answer is out. After that there is nothing to stop, and an abort would cost
 * an exception with its stack on every request.
 */
export function whenReaderLeaves({ raw }: FastifyReply): AbortController {
  const left = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) left.abort();
  });
  return left;
}
