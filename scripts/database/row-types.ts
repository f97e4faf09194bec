import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createTestDatabase, startTestServer } from '@debrief/testing';
import { root } from '../root.ts';

const generator = join(
  dirname(createRequire(import.meta.url).resolve('kysely-codegen/package.json')),
  'dist/cli/bin.js',
);

/**
 * Writes the row types of a database made by the migration files alone, or with `isVerifying` compares them with what
 * is committed; gives the generator's exit code.
 */
export async function generateRowTypes({ isVerifying }: { isVerifying: boolean }): Promise<number> {
  const stop = await startTestServer();
  try {
    const { connectionString, drop } = await createTestDatabase();
    const code = runGenerator(connectionString, isVerifying);
    await drop();
    return code;
  } finally {
    await stop();
  }
}

function runGenerator(url: string, isVerifying: boolean): number {
  const args = [generator, '--config-file', 'packages/db/kysely-codegen.json', '--url', url];
  const { status } = spawnSync(process.execPath, isVerifying ? [...args, '--verify'] : args, {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}
