import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

let echo: Server;
let proxy: TcpProxy;

beforeEach(async () => {
  echo = createServer((socket) => socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = await startTcpProxy((echo.address() as AddressInfo).port);
});

afterEach(async () => {
  await proxy.close();
  echo.close();
});

async function open(): Promise<Socket> {
  const socket = connect(proxy.port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

async function say(socket: Socket, text: string): Promise<string> {
  const heard = once(socket, 'data');
  socket.write(text);
  return String((await heard)[0]);
}

it('hands on both ways, later when it is told to', async () => {
  const socket = await open();
  expect(await say(socket, 'one')).toBe('one');
  proxy.delay(60);
  const startedAt = performance.now();

  expect(await say(socket, 'two')).toBe('two');

  expect(performance.now() - startedAt).toBeGreaterThan(110);
});

it('a frozen wire says nothing, then everything', async () => {
  const socket = await open();
  await say(socket, 'one');
  let heard = '';
  socket.on('data', (piece) => {
    heard += piece;
  });
  proxy.freeze();
  socket.write('two');
  const other = await open();
  other.write('three');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toBe('');

  const late = once(other, 'data');
  proxy.thaw();

  await expect.poll(() => heard).toBe('two');
  expect(String((await late)[0])).toBe('three');
});

it('a reset breaks what is open; what is forgotten stays open and silent while new wires work', async () => {
  const broken = await open();
  await say(broken, 'one');
  const closed = new Promise((resolve) => broken.once('close', resolve));
  proxy.reset();
  await closed;

  const silent = await open();
  await say(silent, 'one');
  proxy.forget();
  silent.write('two');

  expect(await say(await open(), 'three')).toBe('three');
  expect(silent.destroyed).toBe(false);
  expect(silent.bytesRead).toBe(3);
  silent.destroy();
});
