import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { root } from '../root.ts';
import { findServerCode } from './server-code.ts';

type Output = { type: string; code?: string; map?: { sources: string[] } | null };
type Vite = { build(config: object): Promise<{ output: Output[] }[]> };

it('a page that uses the client gets no server code with it', async () => {
  const { code = '', map } = await bundle(join(root, 'packages/client/src/index.ts'));

  expect(findServerCode(code, map?.sources ?? [])).toEqual([]);
  expect(code).toContain('/api/trpc');
  expect(map?.sources.length).toBeGreaterThan(20);
});

async function bundle(entry: string): Promise<Output> {
  const fromWeb = createRequire(join(root, 'apps/web/package.json'));
  const vite = (await import(pathToFileURL(fromWeb.resolve('vite')).href)) as Vite;
  const [built] = await vite.build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'packages/client'),
    build: {
      write: false,
      sourcemap: true,
      minify: false,
      lib: { entry, formats: ['es'], fileName: 'client' },
    },
  });
  const chunk = built?.output.find(({ type }) => type === 'chunk');
  if (!chunk) throw new Error('Nothing was built.');
  return chunk;
}
