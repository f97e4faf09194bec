import { createHash } from 'node:crypto';
import { idempotencyKeyPattern } from '@debrief/contracts';
import { type AuthDoor, type OpenServices, readAuthSecret } from '@debrief/features';
import {
  type Actor,
  createIdempotency,
  createSeal,
  isDatabaseAway,
  type KeyedCall,
  type KeyedOutcome,
} from '@debrief/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from './caller.ts';
import { countCalls } from './count-calls.ts';
import { hasSent, type RefusalReason, refuse } from './refusals.ts';

interface IdempotencyOptions {
  services: OpenServices;
  auth: AuthDoor;
}

/** Reading has no effect that could happen twice; and a stream is no answer that could be kept. */
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Signing in knows nobody yet; Stripe numbers its events itself. */
const keyless = /^\/api\/(auth|stripe)\//;

/** Of an answer that is given again; everything else is said anew. */
const keptHeaders = ['content-type', 'location', 'content-disposition', 'link'];

/**
 * `idempotency-key` on whatever changes something, by tRPC or REST: the first call runs, the same again within a day gets
 * its answer, byte for byte. A request without the header costs one look at its headers.
 */
export function addIdempotency(app: FastifyInstance, { services, auth }: IdempotencyOptions): void {
  const { db, log, settings } = services;
  const seal = createSeal(readAuthSecret(settings), 'answers to repeated calls');
  const idempotency = createIdempotency({ db, log, seal });
  const running = new WeakMap<FastifyRequest, KeyedCall>();

  app.addHook('preHandler', (request, reply, done) => {
    const key = keyOf(request);
    if (key === null) return done();
    beginCall(request, reply, key).then((hasAnswered) => hasAnswered || done(), done);
  });

  /** Whether it has answered. A reply must not be returned: it is a promise itself, which ends when its reader leaves. */
  async function beginCall(request: FastifyRequest, reply: FastifyReply, key: string): Promise<boolean> {
    // A door that cannot find out who calls says so itself.
    const actor = await callerOf(request, auth).catch(() => null);
    if (!actor) return false;
    const wrong = findFault(request, key);
    if (wrong) return hasSent(refuse(reply, wrong));
    const fingerprint = fingerprintOf(request, actor);
    const begun = await idempotency.begin({ userId: actor.userId, key, fingerprint }).catch(databaseAway);
    if (begun.outcome !== 'run') return hasSent(answer(reply, begun));
    running.set(request, begun.call);
    return false;
  }

  app.addHook('onSend', (request, reply, payload, done) => {
    const call = running.get(request);
    if (!call) return done(null, payload);
    running.delete(request);
    endCall(call, reply, payload)
      .catch((error) => request.log.warn({ err: error }, 'an answer could not be kept for repeats'))
      .then(() => done(null, payload));
  });
}

function keyOf({ headers, method, routeOptions }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined || reading.has(method) || routeOptions.config.isReading) return null;
  const { url = '' } = routeOptions;
  return url.startsWith('/api/') && !keyless.test(url) ? String(key) : null;
}

function databaseAway(error: unknown): { outcome: 'away' } {
  if (isDatabaseAway(error)) return { outcome: 'away' };
  throw error;
}

type Standing = Exclude<KeyedOutcome, { outcome: 'run' }> | { outcome: 'away' };

function answer(reply: FastifyReply, standing: Standing): FastifyReply {
  if (standing.outcome === 'away') return refuse(reply.header('retry-after', '1'), 'not-ready');
  if (standing.outcome === 'reused') return refuse(reply, 'idempotency-key-reused');
  if (standing.outcome === 'in-use')
    return refuse(reply.header('retry-after', '1'), 'idempotency-key-in-use');
  const { status, headers, body } = standing.answer;
  return reply
    .code(status)
    .headers(headers)
    .header('cache-control', 'no-store')
    .header('idempotency-replayed', 'true')
    .send(body);
}

function findFault(request: FastifyRequest, key: string): RefusalReason | undefined {
  if (!idempotencyKeyPattern.test(key)) return 'bad-idempotency-key';
  return countCalls(request) > 1 ? 'one-call-one-key' : undefined;
}

/** A key of less scope does not read what another one was told: with it, it is another call. */
function fingerprintOf({ method, url, body }: FastifyRequest, { scopes, sessionId }: Actor): Buffer {
  const hash = createHash('sha256').update(`${method}\n${url}\n${scopes ? sessionId : ''}\n`);
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  return hash.update(isRaw ? body : JSON.stringify(body ?? null)).digest();
}

/** What failed on our side, or came too early, may go better next time. */
async function endCall(call: KeyedCall, reply: FastifyReply, payload: unknown): Promise<void> {
  const { statusCode: status } = reply;
  const isText = typeof payload === 'string' || payload === null || payload === undefined;
  if (status >= 500 || status === 429 || !isText) return call.release();
  const headers = keptHeaders.flatMap((name) => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  return call.keep({ status, headers: Object.fromEntries(headers), body: payload ?? '' });
}
