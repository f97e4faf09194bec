import { chmod, mkdir } from 'node:fs/promises';
import { startEmbeddedPostgres } from '@debrief/db/embedded';
import type { QaSettings } from '../env.ts';

export interface QaPostgres {
  adminUrl: string;
  ownerUrl: string;
  stop(): Promise<void>;
}

/** Nothing here has to survive a power cut. */
const settings = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '150' },
  // Copying files costs less here than logging every page of a copy.
  ...{ wal_level: 'minimal', max_wal_senders: '0' },
};

/** The Postgres that is named, or one below the data folder, which keeps its scenarios from one start to the next. */
export async function openPostgres({ server, dataDir }: QaSettings): Promise<QaPostgres> {
  if (server) return { adminUrl: server.adminUrl, ownerUrl: server.ownerUrl, stop: async () => {} };
  await mkdir(dataDir, { recursive: true });
  // Postgres' own user must pass through it when root starts it.
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  const { superuserConnectionString: adminUrl, connectionString: ownerUrl } = postgres;
  return { adminUrl, ownerUrl, stop: () => postgres.stop() };
}
