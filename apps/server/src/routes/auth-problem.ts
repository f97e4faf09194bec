import type { ErrorCode } from '@debrief/contracts';
import { type Problem, problems, toProblem } from '../rest/problem.ts';

/** What signing in can fail with, by the name that it has in the library, in small letters. */
const failures = {
  'invalid-email-or-password': [401, 'not-signed-in', 'The address or the password is wrong.'],
  'invalid-password': [400, 'invalid', 'The password is wrong.'],
  'invalid-email': [400, 'invalid', 'That is not a mail address.'],
  'invalid-token': [400, 'invalid', 'The link is broken, was used or has expired.'],
  'password-too-short': [400, 'invalid', 'A password has at least 8 characters.'],
  'password-too-long': [400, 'invalid', 'A password has at most 128 characters.'],
  'password-too-common': [400, 'invalid', 'This password is among the first that are tried; choose another.'],
  'account-suspended': [403, 'not-allowed', 'An administrator has paused this account. Ask them.'],
  'credential-account-not-found': [400, 'invalid', 'This account has no password.'],
  'demo-off': [404, 'not-found', 'There are no demo accounts here.'],
  'demo-account': [403, 'not-allowed', 'The password of a demo account cannot be changed.'],
} as const satisfies Record<string, readonly [number, ErrorCode, string]>;

/** Where a refusal has the meaning of one at every door, it has its name. */
const houseNames: Readonly<Record<string, string>> = {
  'validation-error': 'bad-input',
  'too-many-requests': 'too-many',
  unauthorized: 'not-signed-in',
  'not-found': 'no-such-address',
  unavailable: 'not-ready',
  internal: 'failed',
};

interface Refused {
  code?: unknown;
  message?: unknown;
  path?: unknown;
}

/**
 * A refusal at sign-in, in the form that every failure here has. Whichever part of the house said no, the same name has
 * the same words: nobody learns which it was.
 */
export async function toAuthProblem(response: Response, requestId: string): Promise<Problem> {
  const { code, message, path } = await readRefused(response);
  const name = String(code ?? '')
    .toLowerCase()
    .replaceAll('_', '-');
  const known = Object.hasOwn(failures, name) ? failures[name as keyof typeof failures] : undefined;
  const wire = {
    code: known?.[1] ?? codeOf(response.status),
    reason: houseNames[name] ?? (name || null),
    requestId,
    ...(typeof path === 'string' && { issues: [{ path, message: String(message) }] }),
  };
  const detail = known?.[2] ?? (typeof message === 'string' && message ? message : problems[wire.code][1]);
  return toProblem(wire, detail, response.status);
}

async function readRefused(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body !== null ? body : {};
}

function codeOf(status: number): ErrorCode {
  const codes = Object.keys(problems) as ErrorCode[];
  const same = codes.find((code) => problems[code][0] === status);
  if (same) return same;
  return status < 500 ? 'invalid' : status === 500 ? 'internal' : 'unavailable';
}
