import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, say } from './speak.mjs';

/** Names of the packages whose installation ran to its end. */
export function readInstalledTools(folder) {
  const file = join(folder, 'installed.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** Fetches the packages with npm, which every Node brings. Ends the process with a sentence if that is impossible. */
export function installTools(folder, tools) {
  say(`Fetching ${tools.map((tool) => tool.command).join(' and ')} (once)`);
  let result = runNpm(folder, tools, 0);
  if (result.status !== 0) result = runNpm(folder, tools, 1);
  if (result.status !== 0) failWith(result);
  writeFileSync(join(folder, 'installed.json'), JSON.stringify(tools.map((tool) => tool.name)));
}

function runNpm(folder, tools, choice) {
  const dependencies = Object.fromEntries(tools.map((tool) => [tool.name, tool.versions[choice]]));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const quiet = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, ...args] = [...findNpm(), 'install', '--prefix', folder, ...quiet];
  const shell = command === 'npm' && process.platform === 'win32';
  return spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell,
  });
}

/** The npm that started us, else the one on the PATH. */
function findNpm() {
  const running = process.env.npm_execpath ?? '';
  return /npm-cli\.c?js$/.test(running) ? [process.execPath, running] : ['npm'];
}

function failWith({ stderr, error }) {
  const lines = (stderr || error?.message || '')
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, ''));
  const reason = lines.find((line) => / /.test(line)) ?? 'no reason given';
  fail(
    `npm could not fetch what Debrief needs to run (${reason.trim()}): see whether the npm registry can be reached, then start again.`,
  );
}
