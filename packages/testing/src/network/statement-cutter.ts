import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createMessageReader } from './postgres-messages.ts';

/** `before`: Postgres never hears of the statement. `after`: it does it, and its answer is lost. */
export type CutMoment = 'before' | 'after';

/** Stands between a program and Postgres, and breaks one connection at one statement. */
export interface StatementCutter {
  port: number;
  /** From now on statements count. */
  arm(): void;
  /** Statements so far. */
  count(): number;
  hasCut(): boolean;
  close(): Promise<void>;
}

interface CutOptions {
  targetPort: number;
  /** The first statement is 1. */
  at: number;
  moment: CutMoment;
  /** Connections whose application name holds none of these count nothing. */
  applications: readonly string[];
}

export async function startStatementCutter(options: CutOptions): Promise<StatementCutter> {
  const { targetPort, at, moment, applications } = options;
  const sockets = new Set<Socket>();
  let count = 0;
  let hasCut = false;
  let isArmed = false;

  function open(near: Socket): void {
    const far = connect(targetPort, '127.0.0.1');
    const breakOff = () => {
      near.resetAndDestroy();
      far.destroy();
    };
    let isCounted = false;
    let isLost = false;
    const reader = createMessageReader({
      started: (parameters) => {
        isCounted = applications.some((name) => parameters.includes(name));
      },
      statement: () => {
        if (!isArmed || !isCounted || ++count !== at) return;
        hasCut = true;
        isLost = true;
      },
    });
    for (const socket of [near, far]) sockets.add(socket.setNoDelay(true).on('error', () => {}));
    near.on('data', (piece) => {
      reader.read(piece);
      if (isLost && moment === 'before') return breakOff();
      return void far.write(piece);
    });
    far.on('data', (piece) => (isLost ? breakOff() : void near.write(piece)));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }

  const server = createServer(open).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    arm() {
      isArmed = true;
    },
    count: () => count,
    hasCut: () => hasCut,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
