import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { findChromium } from './find-chromium.ts';

const playwright = join(root, 'node_modules/@playwright/test/cli.js');

/** Sees to it that there is a Chromium; undefined if there is, else one sentence saying how to get one. */
export function fetchChromium(): string | undefined {
  if (findChromium()) return undefined;
  if (process.env.CHROMIUM_PATH)
    return `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not exist.`;
  for (const fetch of [fetchFromPlaywright, fetchFromDebian]) {
    fetch();
    if (findChromium()) return undefined;
  }
  return 'No Chromium was found and none could be fetched: install Chromium or Chrome, or say where it is with CHROMIUM_PATH.';
}

/** Root can also have the system libraries installed that it needs. */
function fetchFromPlaywright(): void {
  console.log('Fetching a Chromium (once)');
  const withLibraries = isRoot() && existsSync('/usr/bin/apt-get') ? ['--with-deps'] : [];
  spawnSync(process.execPath, [playwright, 'install', ...withLibraries, 'chromium'], { stdio: 'ignore' });
}

function fetchFromDebian(): void {
  if (!isRoot() || !existsSync('/etc/debian_version')) return;
  console.log('Installing the package chromium (once)');
  if (!install()) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    install();
  }
}

function install(): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env,
  });
  return status === 0;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
