import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gives, refuses, startServerDouble } from '../../packages/client/src/testing/server-double.ts';
import { root } from '../root.ts';

const tsc = join(root, 'node_modules/typescript/bin/tsc');
const consumer = join(root, 'scripts/client/trial/consumer.ts.txt');

/** A program of somebody else that has installed the package: nothing of the workspace is near. */
export function makeConsumer(folder: string, packed: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@debrief'), { recursive: true });
  cpSync(packed, join(modules, '@debrief/client'), { recursive: true });
  symlinkSync(
    join(root, 'packages/client/node_modules/eventsource'),
    join(modules, 'eventsource'),
    'junction',
  );
  symlinkSync(join(root, 'node_modules/@types'), join(modules, '@types'), 'junction');
  cpSync(consumer, join(folder, 'consumer.ts'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'somebody', type: 'module' }));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }),
  );
}

const options = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: false,
  types: ['node'],
};

export function checkTypes(folder: string): string[] {
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  return status === 0 ? [] : [`a program that uses it does not compile:\n${stdout.slice(0, 2_000)}`];
}

const expected = 'Networks\n4\nname: Too long.\n';

/** Runs the program against a server that answers once, then is away for a moment, then refuses. */
export async function runConsumer(folder: string): Promise<string[]> {
  const issues = [{ path: 'name', message: 'Too long.' }];
  const away = { status: 503, body: 'Starting' };
  const double = await startServerDouble([
    gives({ quizzes: [{ title: 'Networks' }], nextCursor: null }),
    away,
    refuses(400, { code: 'invalid', issues }),
  ]);
  const child = spawn(process.execPath, ['consumer.ts', double.url], { cwd: folder });
  const ended = once(child, 'exit');
  const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  await double.close();
  return printed === expected ? [] : [`a program that uses it printed ${JSON.stringify(printed)} ${errors}`];
}

/** What every file says, to find what must not go out. */
export function findStrangers(packed: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const found = /workspace:|catalog:|@debrief\/(?!client)[a-z]+|@trpc\/server\/adapters/.exec(
      readFileSync(join(packed, file), 'utf8'),
    );
    return found ? [`${file} names ${found[0]}`] : [];
  });
}
