import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findSecrets } from './find-secrets.ts';
import { keepLinesOf, logFolderSetting, noteSecrets, readKeptLines } from './keep-lines.ts';

const none = new Set<string>();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-lines-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it.each([
  ['{"headers":{"cookie":"debrief.session_token=abc.def"}}', 'a cookie'],
  ['asked with Bearer 0123456789abcdef0123', 'a bearer token'],
  ['{"key":"dbk_ab12cd34_0123456789abcdefghij"}', 'an API key'],
  ['signed with whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'the secret of a webhook'],
  ['{"msg":"no mail to ada@example.org"}', 'a mail address'],
  ['{"body":{"password":"correct horse"}}', 'a password'],
  ['connect postgres://debrief:hunter2@127.0.0.1/debrief', 'the address of a database with its password'],
  ['$argon2id$v=19$m=19456', 'a hashed password'],
])('finds it in %s', (line, what) => {
  expect(findSecrets(line, none)).toContain(what);
});

it.each([
  '{"level":30,"part":"server","method":"POST","path":"/api/auth/sign-in/email","status":401,"durationMs":50,"msg":"request"}',
  '{"err":{"stack":"Error: at run (/srv/node_modules/.pnpm/zod@4.6.7/node_modules/zod/index.js:1:1)"}}',
  '{"err":{"stack":"at /srv/node_modules/.pnpm/@trpc+server@11.0.0_typescript@7.0.2/node_modules/x.js:1"}}',
  '{"path":"/api/auth/change-password","status":200}',
  '{"msg":"the server is ready","url":"http://127.0.0.1:3000"}',
])('an ordinary line is let be: %s', (line) => {
  expect(findSecrets(line, none)).toEqual([]);
});

it('what was noted as secret is found as it is and as it stands in an address', () => {
  const secrets = new Set(['a token+of/this run', 'short']);

  expect(findSecrets('x a token+of/this run y', secrets)).toEqual(['a secret of the run']);
  expect(findSecrets(`?token=${encodeURIComponent('a token+of/this run')}`, secrets)).toEqual([
    'a secret of the run',
  ]);
  expect(findSecrets('in short', secrets)).toEqual([]);
});

it('lines and secrets are kept for the end of the run, where a folder is named', () => {
  keepLinesOf('apps/server/src/main.ts', 1)('kept nowhere');
  vi.stubEnv(logFolderSetting, folder);
  keepLinesOf('apps/server/src/main.ts', 7)('one line');
  noteSecrets(['a secret\nof two lines']);

  expect(readKeptLines(folder)).toEqual({
    lines: [{ program: 'server-7', line: 'one line' }],
    secrets: ['a secret\nof two lines'],
  });
});
