import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface Wanted {
  url: string;
  path: string;
  /** Of each reader. */
  tokenOf(index: number): string;
  count: number;
  /** Stands in what each reader is told first. */
  hello: string;
  /** Finds the numbers of what is told then; global. */
  word: RegExp;
}

const atOnce = 50;

/** Readers that note when each numbered word came. Resolves when all have heard the first event. */
export async function openFollowers({ url, path, tokenOf, count, hello, word }: Wanted) {
  const { port, host } = new URL(url);
  const sockets: Socket[] = [];
  const arrivals: { word: number; at: number }[] = [];

  async function open(index: number): Promise<void> {
    const request = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${tokenOf(index)}\r\nAccept: text/event-stream\r\n\r\n`;
    const socket = connect(Number(port), '127.0.0.1');
    sockets.push(socket);
    await once(socket, 'connect');
    const begun = Promise.withResolvers<void>();
    socket.setEncoding('latin1');
    socket.on('data', (piece: string) => {
      const at = performance.now();
      if (piece.includes(hello)) begun.resolve();
      for (const [, number] of piece.matchAll(word)) arrivals.push({ word: Number(number), at });
    });
    socket.on('error', begun.reject);
    socket.write(request);
    await begun.promise;
  }

  for (let opened = 0; opened < count; opened += atOnce)
    await Promise.all(
      Array.from({ length: Math.min(atOnce, count - opened) }, (_, index) => open(opened + index)),
    );
  return {
    received: () => arrivals.length,
    /** When this number came, to each reader that has it. */
    arrivalsOf: (word: number) => arrivals.filter((each) => each.word === word).map(({ at }) => at),
    /** Of a share of all arrivals, how late the latest is. */
    lateness(writtenAt: readonly number[]) {
      const late = arrivals.map(({ word, at }) => at - (writtenAt[word] ?? at)).sort((a, b) => a - b);
      return (share: number) => Math.round(late[Math.ceil(late.length * share) - 1] ?? 0);
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}
