import type { Role } from '@debrief/contracts';
import { forgetAhead } from '../../ask-ahead.ts';
import type { Messages } from '../../messages/index.ts';

export type AuthFailure = keyof Messages['auth']['failures'];
export type AuthResult = { ok: true } | { ok: false; why: AuthFailure };

const failuresByReason: Record<string, AuthFailure> = {
  'invalid-email-or-password': 'wrongCredentials',
  'invalid-password': 'wrongCredentials',
  'user-already-exists': 'emailTaken',
  'user-already-exists-use-another-email': 'emailTaken',
  'password-too-short': 'passwordShort',
  'password-too-long': 'passwordLong',
  'password-too-common': 'passwordCommon',
  'invalid-email': 'emailInvalid',
  'account-suspended': 'suspended',
  'demo-account': 'demoAccount',
  'credential-account-not-found': 'noPassword',
  'demo-off': 'demoOff',
  'invalid-token': 'linkBroken',
};

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

/**
 * Time zone and locale come from the browser; both can be changed in the settings. A sign-up answers the same whether
 * the address was free or not, so that nobody learns who is here: signing in tells the owner which it was.
 */
export async function signUp(account: NewAccount): Promise<AuthResult> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const result = await post('sign-up/email', { ...account, timeZone, locale: navigator.language });
  if (!result.ok) return result;
  const entry = await signIn(account);
  return entry.ok || entry.why !== 'wrongCredentials' ? entry : { ok: false, why: 'emailTaken' };
}

export function signIn({ email, password }: { email: string; password: string }): Promise<AuthResult> {
  return post('sign-in/email', { email, password });
}

export function signOut(): Promise<AuthResult> {
  return post('sign-out', {});
}

export function requestPasswordReset(email: string): Promise<AuthResult> {
  return post('request-password-reset', { email, redirectTo: '/reset-password' });
}

export function resetPassword(input: { token: string; newPassword: string }): Promise<AuthResult> {
  return post('reset-password', input);
}

/** Every other place where one is signed in ends. */
export async function changePassword(input: {
  currentPassword: string;
  newPassword: string;
}): Promise<AuthResult> {
  const result = await post('change-password', input);
  return !result.ok && result.why === 'wrongCredentials' ? { ok: false, why: 'wrongPassword' } : result;
}

export function signInAsDemo(as: Role): Promise<AuthResult> {
  return post('demo/sign-in', { as });
}

async function post(path: string, body: object): Promise<AuthResult> {
  forgetAhead();
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true };
    return { ok: false, why: await readWhy(response, path) };
  } catch {
    return { ok: false, why: 'offline' };
  }
}

async function readWhy(response: Response, path: string): Promise<AuthFailure> {
  if (response.status === 429) return 'tooMany';
  if (response.status >= 502) return 'offline';
  const body: unknown = await response.json().catch(() => null);
  const reason = body && typeof body === 'object' && 'reason' in body ? String(body.reason) : '';
  return failuresByReason[reason] ?? (path === 'demo/sign-in' ? 'demoOff' : 'other');
}
