import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire between two programs, with what happens to wires. */
export interface TcpProxy {
  port: number;
  /** Connections that are open. */
  count(): number;
  /** Everything takes this much longer, each way; 0: no longer. */
  delay(ms: number): void;
  /** Breaks every connection at once; both ends are told. */
  reset(): void;
  /** Nothing passes, in either direction, and nobody is told; new connections are taken and stay silent. */
  freeze(): void;
  /** What was held back arrives. */
  thaw(): void;
  /** The connections of now stay open and say nothing for ever; new ones work. */
  forget(): void;
  close(): Promise<void>;
}

interface Wire {
  near: Socket;
  far: Socket;
  isForgotten: boolean;
}

/** Listens on loopback and hands everything on to a port of this machine. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const wires = new Set<Wire>();
  let latencyMs = 0;
  let isFrozen = false;

  function mayPass(wire: Wire): boolean {
    return !isFrozen && !wire.isForgotten;
  }

  function hold(wire: Wire): void {
    wire.near.pause();
    wire.far.pause();
  }

  function open(near: Socket): void {
    const far = connect({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true });
    const wire = { near, far, isForgotten: false };
    wires.add(wire);
    join(wire, near, far);
    join(wire, far, near);
    if (isFrozen) hold(wire);
  }

  function join(wire: Wire, from: Socket, to: Socket): void {
    from.setNoDelay(true);
    const after = (act: () => void) => (latencyMs > 0 ? setTimeout(act, latencyMs) : act());
    from.on('data', (piece) => {
      after(() => {
        if (to.destroyed || to.write(piece)) return;
        from.pause();
        to.once('drain', () => mayPass(wire) && from.resume());
      });
    });
    from.on('end', () => after(() => to.end()));
    from.on('error', () => {});
    from.on('close', () => {
      if (!wire.isForgotten) to.destroy();
      if (endsOf(wire).every((socket) => socket.destroyed)) wires.delete(wire);
    });
  }

  const endsOf = (wire: Wire) => [wire.near, wire.far];
  const server = createServer({ allowHalfOpen: true }, open).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    count: () => wires.size,
    delay(ms) {
      latencyMs = ms;
    },
    reset() {
      for (const wire of wires) for (const socket of endsOf(wire)) socket.resetAndDestroy();
    },
    freeze() {
      isFrozen = true;
      for (const wire of wires) hold(wire);
    },
    thaw() {
      isFrozen = false;
      for (const wire of wires) if (mayPass(wire)) for (const socket of endsOf(wire)) socket.resume();
    },
    forget() {
      for (const wire of wires) {
        wire.isForgotten = true;
        hold(wire);
      }
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const wire of wires) for (const socket of endsOf(wire)) socket.destroy();
      await closed;
    },
  };
}
