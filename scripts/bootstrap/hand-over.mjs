import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentCheckMs = 500;

/**
 * Runs a TypeScript file under the right Node and ends as it ends. The channel between the two tells the other side
 * when this process is gone, however it went.
 */
export function handOver({ node, file, args, root, env }) {
  const child = spawn(node, [file, ...args], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of forwardedSignals) process.on(signal, () => forward(child, signal));
  if (process.env.npm_lifecycle_event) watchParents(() => forward(child, 'SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** On Windows a signal would end the child at once; there a Ctrl-C reaches it by itself. */
function forward(child, signal) {
  if (process.platform !== 'win32') child.kill(signal);
}

/** An npm that was killed cannot tell us; but then this process, or the shell between the two, has a new parent. */
function watchParents(onGone) {
  const before = listParents();
  const timer = setInterval(() => {
    if (listParents() === before) return;
    clearInterval(timer);
    onGone();
  }, parentCheckMs);
  timer.unref();
}

function listParents() {
  return `${process.ppid} ${findParentOf(process.ppid)}`;
}

function findParentOf(processId) {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 1)
      .trim()
      .split(' ')[1];
  } catch {
    // Not on Linux; there the shell makes way for what it runs.
    return '';
  }
}
