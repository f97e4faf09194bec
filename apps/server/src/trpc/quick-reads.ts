import { type ApiScope, scopeOf } from '@debrief/contracts';
import { type AuthDoor, getDashboardText, type OpenServices } from '@debrief/features';
import type { Actor } from '@debrief/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, hasScope } from '../http/caller.ts';

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | string>;

interface QuickReadOptions {
  services: OpenServices;
  auth: AuthDoor;
  /** tRPC's own way. */
  answer(path: string): Answer;
}

/** Queries without an input whose answer lies in the database as JSON, each for the person who asks. */
const readers: Record<string, (services: OpenServices, actor: Actor) => Promise<string>> = {
  'dashboard.get': (services, { userId }) => getDashboardText(services, userId),
};

/**
 * The same answers as tRPC's, sent as they are stored: nothing is parsed, checked and written again. Only the plain case
 * is handled here; whatever is asked otherwise, refused or fails is answered by tRPC.
 */
export function addQuickReads(app: FastifyInstance, { services, auth, answer }: QuickReadOptions): void {
  for (const [path, read] of Object.entries(readers)) {
    const inFull = answer(path);
    const readText = async (request: FastifyRequest) => {
      const actor = await callerOf(request, auth);
      return actor && hasScope(actor, scopeOf(path, 'query') as ApiScope)
        ? await read(services, actor)
        : null;
    };
    app.get(`/${path}`, async (request, reply) => {
      const shape = shapeOf(request);
      const text = shape && (await readText(request).catch(() => null));
      if (!text) return inFull(request, reply);
      reply.header('content-type', 'application/json').header('cache-control', 'no-store');
      return shape === 'batch' ? `[{"result":{"data":${text}}}]` : `{"result":{"data":${text}}}`;
    });
  }
}

/** Alone or as a batch of one, without an input; null for anything else. */
function shapeOf({ query, headers }: FastifyRequest): 'single' | 'batch' | null {
  const { batch, input, ...others } = query as Record<string, unknown>;
  if (headers['trpc-accept'] !== undefined || Object.keys(others).length > 0) return null;
  if (batch === undefined && input === undefined) return 'single';
  return batch === '1' && (input === undefined || input === '{}') ? 'batch' : null;
}
