import { APIError } from 'better-auth/api';
import type { z } from 'zod';

const sentences: Record<string, string> = {
  NOT_FOUND: 'There is nothing here.',
  DEMO_OFF: 'There are no demo accounts here.',
  DEMO_ACCOUNT: 'The password of a demo account cannot be changed.',
  ACCOUNT_SUSPENDED: 'An administrator has paused this account; nothing in it is lost. Ask them.',
  TOO_MANY_REQUESTS: 'Too many tries; wait a while.',
  INVALID_EMAIL_OR_PASSWORD: 'Invalid email or password',
  INVALID_EMAIL: 'That is not a mail address.',
  PASSWORD_TOO_SHORT: 'A password has at least 8 characters.',
  PASSWORD_TOO_LONG: 'A password has at most 128 characters.',
  PASSWORD_TOO_COMMON: 'This password is among the first that are tried; choose another.',
  VALIDATION_ERROR: 'Something in the request is not right.',
  UNAVAILABLE: 'Not available right now; try again.',
  INTERNAL: 'Something went wrong on our side.',
};

/** Byte for byte as the sign-in library answers: which of the two said no is nobody's business. */
export function refuse(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ message: sentences[code] ?? sentences.VALIDATION_ERROR, code }, { status, headers });
}

/** The sign-in library passes it on as it is. */
export function suspended(): APIError {
  const code = 'ACCOUNT_SUSPENDED';
  return new APIError('FORBIDDEN', { code, message: sentences[code] ?? '' });
}

export function refuseFor(waitMs: number): Response {
  return refuse(429, 'TOO_MANY_REQUESTS', { 'retry-after': String(Math.ceil(waitMs / 1_000)) });
}

/** The first thing wrong with a body: a code of ours where there is one, else where it is. */
export function refuseBody(error: z.ZodError): Response {
  const [issue] = error.issues;
  if (issue && issue.message in sentences) return refuse(400, issue.message);
  const path = issue?.path.join('.') ?? '';
  return Response.json(
    { code: 'VALIDATION_ERROR', message: sentences.VALIDATION_ERROR, path },
    { status: 400 },
  );
}

/**
 * Pages carry their session in a cookie that no script can read, so no script is told it either. A program, which
 * sends no Origin, is given its token to keep.
 */
export async function withoutToken(response: Response): Promise<Response> {
  const body: unknown = await response.json().catch(() => null);
  const headers = new Headers(response.headers);
  for (const name of ['set-auth-token', 'access-control-expose-headers', 'content-length'])
    headers.delete(name);
  return new Response(JSON.stringify(body, leaveOutToken), { status: response.status, headers });
}

function leaveOutToken(key: string, value: unknown): unknown {
  return key === 'token' ? undefined : value;
}
