import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below those that systems give to outgoing connections: a program may take seconds to listen, or be started again
 * later, and whoever connects anywhere in between must not be given its port.
 */
const lowest = 20_000;
const count = 12_000;

/** A port of this machine that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const port = lowest + Math.floor(Math.random() * count);
  return (await isFree(port)) ? port : await findFreePort();
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
