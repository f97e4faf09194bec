import { prepareCluster } from './cluster.ts';
import { ownerConnectionString, setUpDatabase, superuserConnectionString } from './cluster-connection.ts';
import { findPostmaster } from './postmaster.ts';
import { adoptServer, launchServer, type ServerSettings, stopServer } from './server-process.ts';

export type EmbeddedPostgresOptions = {
  /** The database lives in `postgres` below it, its passwords and port in `postgres.json`. */
  dataDir: string;
  /** Server settings on top of the defaults; values without spaces. */
  settings?: ServerSettings;
  /** Told what takes long, in a few words. */
  say?: (line: string) => void;
};

export type EmbeddedPostgres = {
  connectionString: string;
  /** For making and dropping databases. */
  superuserConnectionString: string;
  port: number;
  /** True if it was running already: somebody else's, or left by a launcher that was killed. */
  isAdopted: boolean;
  isRunning(): boolean;
  /** Ends every connection, stops the server cleanly and returns when it is gone. */
  stop(): Promise<void>;
};

/**
 * Starts the Postgres that comes with the product, or joins the one already running on this folder. It outlives this
 * process unless it is stopped. Throws SetupError with one sentence.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(options.dataDir, options.say ?? (() => {}));
  const adoptedPort = await adoptServer(cluster);
  const port = adoptedPort ?? (await launchServer(cluster, options.settings ?? {}));
  await setUpDatabase(cluster, port);
  return {
    connectionString: ownerConnectionString(cluster.secrets, port),
    superuserConnectionString: superuserConnectionString(cluster.secrets, port),
    port,
    isAdopted: adoptedPort !== undefined,
    isRunning: () => findPostmaster(cluster.folder) !== undefined,
    stop: () => stopServer(cluster),
  };
}
