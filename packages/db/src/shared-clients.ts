import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { type PoolOptions, poolConfig } from './create-pool.ts';
import { PreparingClient } from './preparing-client.ts';

interface Shared {
  client: PreparingClient;
  ready: Promise<PostgresPoolClient>;
}

/**
 * A few connections that everybody uses at the same time: statements are sent without waiting for the answers to those
 * before, and all that are asked in one turn of the event loop leave in one write. For short reads by key: whoever asks
 * waits for what was asked before on the same connection, and a transaction would take in statements of others.
 */
export function createSharedClients(options: PoolOptions): PostgresPool {
  const lanes: (Shared | undefined)[] = Array.from({ length: options.max ?? 2 });
  const config = { ...poolConfig(options), pipeline: true };

  function open(at: number): Shared {
    const client = new PreparingClient(config);
    const lane: Shared = { client, ready: connect(client) };
    const forget = (error?: Error) => {
      if (lanes[at] === lane) lanes[at] = undefined;
      if (error) options.onError?.(error);
    };
    client.on('error', forget).on('end', () => forget());
    lane.ready.catch(() => forget());
    lanes[at] = lane;
    return lane;
  }

  async function connect(client: PreparingClient): Promise<PostgresPoolClient> {
    await client.connect();
    const query = client.query.bind(client) as PostgresPoolClient['query'];
    const gather = gatherWrites(client);
    return {
      query: ((text: string, values: unknown[]) => {
        gather();
        return query(text, values);
      }) as PostgresPoolClient['query'],
      release: () => {},
    };
  }

  let turn = 0;
  return {
    options: config,
    connect: () => {
      turn = (turn + 1) % lanes.length;
      return (lanes[turn] ?? open(turn)).ready;
    },
    async end() {
      await Promise.all(lanes.map((lane) => lane?.client.end().catch(() => {})));
    },
  };
}

/** What is written before the end of this turn goes to the socket together. */
function gatherWrites(client: PreparingClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: Corkable } }).connection;
  let isGathering = false;
  return () => {
    if (isGathering) return;
    isGathering = true;
    stream.cork();
    setImmediate(() => {
      isGathering = false;
      stream.uncork();
    });
  };
}

interface Corkable {
  cork(): void;
  uncork(): void;
}
