// Brings what a fresh machine lacks (pnpm, a current Node, the packages) and runs TypeScript there. Runs on Node 20
// and imports nothing but Node.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOver } from './bootstrap/hand-over.mjs';
import { installPackages } from './bootstrap/install-packages.mjs';
import { prepareTools } from './bootstrap/prepare-tools.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Halves the time that our programs take to load. */
const compileCache = join(root, 'node_modules', '.cache', 'node');

/** Gets everything ready, then runs a TypeScript file (a path from the root) in place of this process. */
export async function runReady(file, args) {
  const { node, pnpm, path } = prepareTools(root);
  const env = {
    NODE_COMPILE_CACHE: compileCache,
    ...process.env,
    PATH: path,
    NODE_OPTIONS: nodeOptions(node),
  };
  await installPackages(root, pnpm, env);
  handOver({ node, file, args, root, env });
}

/** Node 22 runs TypeScript, but says each time that it is new to it. */
function nodeOptions(node) {
  const given = process.env.NODE_OPTIONS ?? '';
  const isNode22 = node === process.execPath && process.versions.node.startsWith('22.');
  return isNode22 ? `${given} --disable-warning=ExperimentalWarning`.trim() : given;
}
