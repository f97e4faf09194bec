import type { AuthDoor } from '@debrief/features';
import type { Settings } from '@debrief/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isModest } from '../http/modest-json.ts';
import { createOriginCheck } from '../http/origin-check.ts';
import { refuse } from '../http/refusals.ts';
import { isLocalRequest } from '../http/request-facts.ts';
import { isStorable } from '../http/storable-text.ts';
import { sendProblem } from '../rest/problem.ts';
import { toAuthProblem } from './auth-problem.ts';

interface AuthRoutesOptions {
  auth: AuthDoor;
  settings: Settings;
}

/** /api/auth: hands on to the sign-in door, which knows its paths. */
export async function authRoutes(app: FastifyInstance, { auth, settings }: AuthRoutesOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', createOriginCheck(settings));
  app.route({
    method: ['GET', 'POST'],
    url: '/*',
    bodyLimit: 16 * 1_024,
    handler: async (request, reply) => {
      const body = parse(request.body);
      if (body === unreadable) return refuse(reply, 'bad-json');
      return send(reply, await auth.handle(toAuthRequest(request, body)));
    },
  });
}

const unreadable = Symbol('unreadable');

function parse(body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return {};
  try {
    return isModest(body) && isStorable(body) ? JSON.parse(body) : unreadable;
  } catch {
    return unreadable;
  }
}

function toAuthRequest(request: FastifyRequest, body: unknown) {
  return {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    path: pathOf(request),
    body,
    headers: new Headers(request.headers as Record<string, string>),
    address: request.ip,
    isLocal: isLocalRequest(request),
  };
}

/** As the design of the platform names them. */
const otherNames: Readonly<Record<string, string>> = { login: 'sign-in/email', register: 'sign-up/email' };

function pathOf({ params }: FastifyRequest): string {
  const path = (params as { '*': string })['*'];
  return `/${Object.hasOwn(otherNames, path) ? otherNames[path] : path}`;
}

/** Cookies are several headers of one name; the length is that of what is sent. */
const leftOut = new Set(['set-cookie', 'content-length']);

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  for (const [name, value] of response.headers) if (!leftOut.has(name)) reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  if (response.status >= 400) return sendProblem(reply, await toAuthProblem(response, reply.request.id));
  return reply
    .code(response.status)
    .header('cache-control', 'no-store')
    .send(await response.text());
}
