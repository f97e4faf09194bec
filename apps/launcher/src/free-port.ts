import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { SetupError } from '@debrief/db';

/** Throws SetupError unless the server will be able to listen there. Done first, because the rest takes long. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  // A program on ::1 alone would not be in our way, but it would be the one that answers at http://localhost.
  for (const address of ['127.0.0.1', '::1']) if (await answers(address, port)) throw describeTaken(port);
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    throw describeRefusal(host, port, error as NodeJS.ErrnoException);
  } finally {
    server.close();
  }
}

async function answers(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 1_000 });
  socket.on('timeout', () => socket.destroy(new Error('no answer')));
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function describeTaken(port: number): SetupError {
  return new SetupError(
    `Port ${port} is taken by another program: end it, or choose another port, as in PORT=${port + 1} npm start.`,
  );
}

function describeRefusal(host: string, port: number, error: NodeJS.ErrnoException): SetupError {
  if (error.code === 'EADDRINUSE') return describeTaken(port);
  if (error.code === 'EACCES')
    return new SetupError(`Port ${port} needs more rights than you have: choose one above 1023 with PORT.`);
  if (error.code === 'EADDRNOTAVAIL')
    return new SetupError(`HOST=${host} is not an address of this machine.`);
  return new SetupError(`Debrief cannot listen on ${host}, port ${port}: ${error.message}.`);
}
