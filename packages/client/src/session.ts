import type { ErrorCode, Role } from '@debrief/contracts';
import type { Send } from './create-client.ts';
import { DebriefError, toDebriefError } from './errors.ts';

export interface Session {
  /** The bearer token, for keeping it; null when signed out or when a cookie carries the session. */
  readonly token: string | null;
  /** @throws DebriefError `not-signed-in` for a wrong address or password, `too-many` after too many tries. */
  signIn(credentials: { email: string; password: string }): Promise<void>;
  /** One-click sign-in. @throws DebriefError `not-found` where the installation does not run in demo mode. */
  signInDemo(as: Role): Promise<void>;
  signOut(): Promise<void>;
  /** Headers that carry the session. */
  headers(): Record<string, string>;
}

export function createSession(base: string, send: Send, initial: string | null): Session {
  let token = initial;
  const headers = (): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});

  async function post(path: string, body: unknown): Promise<Response> {
    const response = await send(`${base}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers() },
      body: JSON.stringify(body),
    }).catch((error: unknown) => {
      throw toDebriefError(error);
    });
    if (response.ok) return response;
    throw await toSessionError(response);
  }

  async function enter(path: string, body: unknown): Promise<void> {
    token = (await post(path, body)).headers.get('set-auth-token') ?? token;
  }

  return {
    get token() {
      return token;
    },
    signIn: (credentials) => enter('/sign-in/email', credentials),
    signInDemo: (as) => enter('/demo/sign-in', { as }),
    async signOut() {
      await post('/sign-out', {});
      token = null;
    },
    headers,
  };
}

const codesByStatus: Record<number, ErrorCode> = {
  400: 'invalid',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  429: 'too-many',
};

async function toSessionError(response: Response): Promise<DebriefError> {
  const body = (await response.json().catch(() => ({}))) as { message?: string; code?: string };
  const code = codesByStatus[response.status] ?? 'unavailable';
  const message = body.message ?? `Sign-in was refused (${response.status}).`;
  return new DebriefError(code, message, body.code ?? null);
}
