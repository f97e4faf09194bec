import type { Send } from './create-client.ts';
import type { DebriefError } from './errors.ts';
import type { Role } from './generated/api.ts';
import { fromProblem, toDebriefError } from './to-debrief-error.ts';

export interface Session {
  /** The bearer token, for keeping it; null when signed out, or when a cookie or a key carries the session. */
  readonly token: string | null;
  /** @throws DebriefError `not-signed-in` for a wrong address or password, `too-many` after too many tries. */
  signIn(credentials: { email: string; password: string }): Promise<void>;
  /** One-click sign-in. @throws DebriefError `not-found` where the installation does not run in demo mode. */
  signInDemo(as: Role): Promise<void>;
  signOut(): Promise<void>;
  /** Headers that carry the session. */
  headers(): Record<string, string>;
}

/** How calls say who they come from; the first of these that is there is used. */
export interface Identity {
  /** A session token from an earlier sign-in. */
  token?: string;
  /** A key made under Settings, for programs: `dbk_…`. */
  apiKey?: string;
  /** A `Cookie` header, for servers that act for a page. Browsers send their own. */
  cookie?: string;
}

export function createSession(
  base: string,
  send: Send,
  { token: initial, apiKey, cookie }: Identity,
): Session {
  let token = initial || null;
  const headers = (): Record<string, string> => {
    if (token) return { authorization: `Bearer ${token}` };
    if (apiKey) return { 'x-api-key': apiKey };
    // A cookie is heard from the installation's own pages alone.
    return cookie ? { cookie, origin: new URL(base).origin } : {};
  };

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

async function toSessionError(response: Response): Promise<DebriefError> {
  const problem: unknown = await response.json().catch(() => null);
  return fromProblem(response, problem, `Sign-in was refused (${response.status}).`);
}
