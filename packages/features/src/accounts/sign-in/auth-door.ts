import { isDatabaseAway, type Services } from '@debrief/platform';
import { refuse, refuseBody, refuseFor, withoutToken } from './auth-answers.ts';
import { createBackground } from './background.ts';
import { clientAddressHeader, createAuth } from './create-auth.ts';
import { createGuards, type Guard } from './guards.ts';
import { mountedPaths } from './mounted-paths.ts';
import { createPasswordHashing } from './password-hashing.ts';
import { createActorResolver, type ResolveActor } from './resolve-actor.ts';
import { createTryLimits } from './try-limits.ts';

export interface AuthRequest {
  method: string;
  /** Below /api/auth, with its slash. */
  path: string;
  /** Parsed JSON. */
  body: unknown;
  headers: Headers;
  /** The address the request came from, as far as it can be believed. */
  address: string;
  /** It came straight from this machine, through no proxy. */
  isLocal: boolean;
}

export interface AuthDoor {
  handle(request: AuthRequest): Promise<Response>;
  resolveActor: ResolveActor;
  /** Mails on their way have left. */
  settled(): Promise<void>;
}

/** Sign-in as the outside reaches it: the mounted paths alone, with bodies reduced to what each may be told. */
export function createAuthDoor(services: Services, secret: string): AuthDoor {
  const hashing = createPasswordHashing();
  const limits = createTryLimits(services.doorDb, secret);
  const background = createBackground(services.log);
  const auth = createAuth({ services, secret, hashing, limits, background });
  const resolveActor = createActorResolver(services, secret);
  const guards = createGuards({ services, secret, hashing, limits, resolveActor });
  return {
    handle: (request) => handle(request, auth.handler, guards, services),
    resolveActor,
    settled: background.settled,
  };
}

async function handle(
  request: AuthRequest,
  ask: (request: Request) => Promise<Response>,
  guards: Record<string, Guard>,
  { settings, log }: Services,
): Promise<Response> {
  const name = `${request.method} ${request.path}`;
  const schema = Object.hasOwn(mountedPaths, name) ? mountedPaths[name] : undefined;
  if (!schema) return refuse(404, 'NOT_FOUND');
  const body = schema.safeParse(request.body ?? {});
  if (!body.success) return refuseBody(body.error);
  const next = () => ask(toLibraryRequest(request, body.data, settings.baseUrl));
  try {
    const response = await (guards[name] ?? passOn)({ ...request, body: body.data }, next);
    if (response.status === 429) return refuseFor(readWait(response));
    return request.headers.has('origin') || request.method === 'GET'
      ? await withoutToken(response)
      : response;
  } catch (error) {
    log.error({ err: error, path: request.path }, 'a sign-in request failed');
    return isDatabaseAway(error) ? refuse(503, 'UNAVAILABLE') : refuse(500, 'INTERNAL');
  }
}

const passOn: Guard = (_request, next) => next();

function readWait(response: Response): number {
  const seconds = Number(response.headers.get('x-retry-after') ?? response.headers.get('retry-after'));
  return (Number.isFinite(seconds) && seconds > 0 ? seconds : 10) * 1_000;
}

function toLibraryRequest(
  { method, path, headers, address }: AuthRequest,
  body: unknown,
  baseUrl: string,
): Request {
  const forwarded = new Headers(headers);
  forwarded.set(clientAddressHeader, address);
  for (const name of ['content-length', 'transfer-encoding', 'connection']) forwarded.delete(name);
  // Node's fetch names a mode and no origin, which the library takes for a page that hides where it is from. The
  // origin was checked before: what comes without one is a program.
  if (!forwarded.has('origin')) forwarded.delete('sec-fetch-mode');
  const init: RequestInit = { method, headers: forwarded };
  if (method === 'POST') {
    forwarded.set('content-type', 'application/json');
    init.body = JSON.stringify(body);
  }
  return new Request(`${baseUrl}/api/auth${path}`, init);
}
