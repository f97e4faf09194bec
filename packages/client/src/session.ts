import { DebriefError } from './errors.ts';

export interface Session {
  /** The bearer token, for keeping it; null when signed out or when a cookie carries the session. */
  readonly token: string | null;
  /** @throws DebriefError `not-signed-in` for a wrong address or password, `too-many` after too many tries. */
  signIn(credentials: { email: string; password: string }): Promise<void>;
  /** One-click sign-in, where the installation runs in demo mode. */
  signInDemo(as: 'student' | 'tutor' | 'admin'): Promise<void>;
  signOut(): Promise<void>;
  /** Headers that carry the session. */
  headers(): Record<string, string>;
}

export function createSession(base: string, send: typeof globalThis.fetch, initial: string | null): Session {
  let token = initial;
  const headers = (): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {});

  async function post(path: string, body: unknown): Promise<void> {
    const response = await send(`${base}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers() },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw await toAuthError(response);
    token = response.headers.get('set-auth-token') ?? token;
  }

  return {
    get token() {
      return token;
    },
    signIn: (credentials) => post('/sign-in/email', credentials),
    signInDemo: (as) => post('/demo/sign-in', { as }),
    async signOut() {
      await post('/sign-out', {});
      token = null;
    },
    headers,
  };
}

async function toAuthError(response: Response): Promise<DebriefError> {
  const body = (await response.json().catch(() => ({}))) as { message?: string; code?: string };
  const code = response.status === 429 ? 'too-many' : response.status >= 500 ? 'unavailable' : 'not-signed-in';
  return new DebriefError(code, body.message ?? `Sign-in was refused (${response.status}).`, body.code ?? null);
}
