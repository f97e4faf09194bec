import { workerData } from 'node:worker_threads';

const { beats, seconds } = workerData as { beats: Int32Array<SharedArrayBuffer>; seconds: number };

let seen = -1;
let stillFor = 0;
setInterval(() => {
  const now = Atomics.load(beats, 0);
  stillFor = now === seen ? stillFor + 1 : 0;
  seen = now;
  if (stillFor >= seconds) process.kill(process.pid, 'SIGKILL');
}, 1_000);
