import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '@debrief/db';

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'there is a file of that name',
};

/** Makes the data folder if needed; throws SetupError if nothing can be written there. */
export async function requireWritable(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.write-test-${process.pid}`);
  try {
    await mkdir(dataDir, { recursive: true, mode: folderMode() });
    await mkdir(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const reason = reasons[code] ?? message;
    throw new SetupError(
      `The data folder ${dataDir} cannot be written to (${reason}): change its owner or rights, or choose another with DATA_DIR.`,
      { cause: error },
    );
  }
}

/** Nobody else's business; but where root starts it, Postgres' own user has to pass through. */
function folderMode(): number {
  return process.getuid?.() === 0 ? 0o711 : 0o700;
}
