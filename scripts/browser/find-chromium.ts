import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

export type FoundBrowser = {
  /** undefined: Playwright's own, which it finds by itself. */
  executablePath: string | undefined;
};

/** The Chromium to test with: the one asked for, Playwright's own, or one that is installed here. */
export function findChromium(): FoundBrowser | undefined {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return existsSync(asked) ? { executablePath: asked } : undefined;
  if (existsSync(chromium.executablePath())) return { executablePath: undefined };
  const executablePath = usualPlaces().find((path) => existsSync(path));
  return executablePath ? { executablePath } : undefined;
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return macPlaces;
  return process.platform === 'win32' ? windowsPlaces() : linuxPlaces;
}

const linuxPlaces = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
].map((name) => `/usr/bin/${name}`);

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

function windowsPlaces(): string[] {
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
}
