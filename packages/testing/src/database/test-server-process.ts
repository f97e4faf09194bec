// A process of its own that holds the test Postgres: it stops the server and removes its files when the process that
// started it closes the pipe or dies, however it dies.
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@debrief/db/embedded';

/** Nothing here has to survive a power cut. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
};

const folder = mkdtempSync(join(tmpdir(), 'debrief-test-'));
// Postgres' own user must pass through it when the tests run as root.
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres({ dataDir: folder, settings });

process.stdin.on('end', stop).on('error', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdout.write(
  `${JSON.stringify({ adminUrl: postgres.superuserConnectionString, ownerUrl: postgres.connectionString })}\n`,
);

async function stop(): Promise<void> {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}
