import { type Mail, readSettings, type Settings } from '@debrief/platform';
import { createTestDatabase } from '@debrief/testing';
import { createServices } from '../services.ts';
import { createAuthDoor } from './sign-in/auth-door.ts';

const secret = 'a secret for tests, 32 characters and more';

interface Said {
  isLocal?: boolean;
  address?: string;
  headers?: Record<string, string>;
}

/** The sign-in door on a database of its own; mails are caught. */
export async function openTestDoor(env: Record<string, string> = {}) {
  const database = await createTestDatabase();
  const settings: Settings = readSettings({
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: secret,
    LOG_LEVEL: 'silent',
    DATABASE_POOL: '4',
    ...env,
  });
  const mails: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void mails.push(mail) };
  const services = await createServices(settings, { name: 'test', mailer });
  const door = createAuthDoor(services, secret);

  /** Somebody with a cookie jar. */
  function visitor() {
    const jar = new Map<string, string>();
    const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

    async function say(method: string, path: string, body: unknown, said: Said) {
      const headers = new Headers({
        origin: settings.baseUrl,
        host: new URL(settings.baseUrl).host,
        ...said.headers,
      });
      if (jar.size > 0 && !headers.has('cookie')) headers.set('cookie', cookie());
      const { address = '192.0.2.1', isLocal = false } = said;
      const response = await door.handle({ method, path, body, headers, address, isLocal });
      for (const set of response.headers.getSetCookie()) keep(jar, set);
      const text = await response.text();
      return { status: response.status, text, body: parse(text), headers: response.headers };
    }

    return {
      post: (path: string, body: unknown = {}, said: Said = {}) => say('POST', path, body, said),
      get: (path: string, said: Said = {}) => say('GET', path, undefined, said),
      actor: (isLocal = false) => door.resolveActor({ cookie: cookie() }, isLocal),
      cookie,
      jar,
    };
  }

  async function close() {
    await door.settled();
    await services.close();
    await database.drop();
  }
  return { services, database, door, mails, visitor, close };
}

function keep(jar: Map<string, string>, setCookie: string): void {
  const [pair = '', ...attributes] = setCookie.split('; ');
  const [name = '', ...value] = pair.split('=');
  if (attributes.includes('Max-Age=0')) jar.delete(name);
  else jar.set(name, value.join('='));
}

function parse(text: string): Record<string, unknown> | null {
  return text === '' ? null : (JSON.parse(text) as Record<string, unknown> | null);
}
