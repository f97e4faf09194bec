import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type ClusterSecrets = {
  /** Chosen once and kept, so that a database client can remember it too. */
  port: number | undefined;
  superuserPassword: string;
  password: string;
};

function findSecretsFile(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}

/** undefined if there are none yet, or if they cannot be read as what they should be. */
export async function readSecrets(dataDir: string): Promise<ClusterSecrets | undefined> {
  const file = findSecretsFile(dataDir);
  if (!existsSync(file)) return undefined;
  try {
    const found = JSON.parse(await readFile(file, 'utf8')) as Partial<ClusterSecrets>;
    return found.password && found.superuserPassword ? (found as ClusterSecrets) : undefined;
  } catch {
    return undefined;
  }
}

export function createSecrets(): ClusterSecrets {
  const createPassword = () => randomBytes(24).toString('base64url');
  return { port: undefined, superuserPassword: createPassword(), password: createPassword() };
}

/** Readable by its owner alone, and either the old or the new content after a crash. */
export async function writeSecrets(dataDir: string, secrets: ClusterSecrets): Promise<void> {
  const file = findSecretsFile(dataDir);
  const staging = `${file}.new`;
  await writeFile(staging, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await chmod(staging, 0o600);
  await rename(staging, file);
}
