import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installTools, readInstalledTools } from './install-tools.mjs';
import { describeMachine, isCurrentNode, nodePackage, pnpmPackage } from './wanted-tools.mjs';

/**
 * Finds Node and pnpm, or fetches what is missing into `.tools`.
 * @returns {{ node: string, pnpm: string, path: string }} the programs, and the PATH on which they come first.
 */
export function prepareTools(root) {
  const folder = join(root, '.tools');
  const wanted = listWanted(folder);
  const installed = readInstalledTools(folder);
  if (wanted.some((tool) => !isInstalled(folder, installed, tool))) installTools(folder, wanted);
  const programs = Object.fromEntries(wanted.map((tool) => [tool.command, findProgram(folder, tool)]));
  const node = programs.node ?? process.execPath;
  const folders = [node, ...Object.values(programs)].map((program) => dirname(program));
  return {
    node,
    pnpm: programs.pnpm ?? 'pnpm',
    path: [...new Set(folders), process.env.PATH].join(delimiter),
  };
}

function listWanted(folder) {
  const machine = describeMachine();
  const wanted = [];
  if (!isCurrentNode(process.versions.node)) wanted.push(nodePackage(machine));
  const pnpm = pnpmPackage(machine);
  if (existsSync(findProgram(folder, pnpm)) || !hasPnpm()) wanted.push(pnpm);
  return wanted;
}

function isInstalled(folder, installed, tool) {
  return installed.includes(tool.name) && existsSync(findProgram(folder, tool));
}

function findProgram(folder, tool) {
  return join(folder, 'node_modules', tool.name, tool.program);
}

/** Corepack's stand-in would ask a question before it fetches the real one. */
function hasPnpm() {
  const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', COREPACK_ENABLE_NETWORK: '0' };
  const shell = process.platform === 'win32';
  const { stdout } = spawnSync('pnpm', ['--version'], { encoding: 'utf8', timeout: 10_000, env, shell });
  return /^12\./.test(stdout ?? '');
}
