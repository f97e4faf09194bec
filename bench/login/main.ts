// pnpm bench login [--seconds 4] [--rounds 5] [--flood 40] [--json FILE]
// Sign-ins by password over HTTP beside the bare hash with the product's parameters; and what a flood of them does to the
// server's event loop and to what others read. In turns, in one run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addPerson, startInstallation, startTestServer } from '@debrief/testing';
import { root } from '../../scripts/root.ts';
import { writeResults } from '../measuring/write-results.ts';
import { openLogins } from './logins.ts';
import { measureFlood, measureLogins } from './measure.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    flood: { type: 'string', default: '40' },
    json: { type: 'string', default: 'bench/results/login.json' },
  },
});
const wanted = { seconds: Number(values.seconds), rounds: Number(values.rounds) };

const folder = await mkdtemp(join(tmpdir(), 'debrief-login-'));
const lagFile = join(folder, 'lag.json');
const stopPostgres = await startTestServer();
const at = await startInstallation({
  hasDemo: false,
  settings: {
    ...{ CALLS_PER_MINUTE: '0', TRUST_PROXY: '1', LAG_FILE: lagFile },
    NODE_OPTIONS: `--import ${join(root, 'bench/login/lag-probe.ts')}`,
  },
});
try {
  const logins = await openLogins(at);
  const reader = await addPerson(at);
  const { rows: loginRows, overBareHash } = await measureLogins(logins, wanted);
  console.table(loginRows);
  const stage = { at, logins, reader, lagFile, flood: Number(values.flood) };
  const { rows: readRows, kept, lag } = await measureFlood(stage, wanted);
  console.table(readRows);
  console.log({ overBareHash, kept, lag });
  const results = { ...wanted, flood: stage.flood, loginRows, overBareHash, readRows, kept, lag };
  await writeResults({ suite: 'login', json: values.json, pool: at.database.pool, results });
} finally {
  await at.stop();
  await stopPostgres();
  await rm(folder, { recursive: true });
}
