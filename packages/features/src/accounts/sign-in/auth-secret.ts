import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { invariant, type Settings } from '@debrief/platform';

/** Signs sessions: the setting, or one made once and kept in the data folder, so that a restart signs nobody out. */
export function readAuthSecret({ AUTH_SECRET, dataDir }: Pick<Settings, 'AUTH_SECRET' | 'dataDir'>): string {
  if (AUTH_SECRET) return AUTH_SECRET;
  const file = join(dataDir, 'auth-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    // Another process may be making it at this moment: who comes second reads the first one's.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  invariant(secret.length >= 32, `${file} holds at least 32 characters; remove it and start again`);
  return secret;
}
