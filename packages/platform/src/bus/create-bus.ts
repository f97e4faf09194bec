import { type Db, sql } from '@debrief/db';
import type { Logger } from '../logger.ts';
import { newId } from '../new-id.ts';
import type { Bus, BusMessage } from './bus.ts';
import { keepListening } from './listening-connection.ts';
import { packMessages, unpackMessages } from './pack-messages.ts';
import { createSwitchboard } from './switchboard.ts';

interface BusOptions {
  db: Db;
  /** For the listening connection; it must reach Postgres itself, not a pooler that shares sessions. */
  connectionString: string;
  log: Logger;
  heartbeatMs?: number;
}

const channel = 'debrief';

export function createBus({ db, connectionString, log, heartbeatMs }: BusOptions): Bus {
  const processId = newId();
  const board = createSwitchboard(log);
  const endListening = keepListening(
    { connectionString, channel, log, heartbeatMs },
    {
      hear: (payload) => unpackMessages(processId, payload).forEach(board.ring),
      connected: board.ringConnected,
    },
  );
  const pack = (messages: readonly BusMessage[]) => ({
    channel,
    payloads: packMessages(processId, messages),
  });
  const sender = createSender(async (messages) => {
    const { payloads } = pack(messages);
    await sql`select pg_notify(${channel}, payload) from unnest(${payloads}::text[]) payload`.execute(db);
  }, log);
  return {
    processId,
    pack,
    ring: board.ring,
    send(topic, payload, options) {
      board.ring({ topic, payload });
      return sender.send({ topic, payload }, options);
    },
    listen: board.listen,
    onReconnect: board.onReconnect,
    async close() {
      await Promise.all([sender.settled(), endListening()]);
    },
  };
}

/** How long a message that may wait does so. */
const gatherMs = 25;

/** Everything that waits while a statement runs goes with the next one. */
function createSender(notify: (messages: BusMessage[]) => Promise<void>, log: Logger) {
  let waiting: BusMessage[] = [];
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  function start(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    running ??= run();
    return running;
  }
  async function run(): Promise<void> {
    await Promise.resolve(); // Messages of the same turn go together.
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await notify(batch).catch((error) => log.warn({ err: error }, 'a wake-up was lost'));
    }
    running = null;
  }
  return {
    async send(message: BusMessage, { mayWait } = { mayWait: false }): Promise<void> {
      waiting.push(message);
      if (!mayWait) return start();
      timer ??= setTimeout(start, gatherMs);
    },
    settled: async () => (timer ? start() : (running ?? undefined)),
  };
}
