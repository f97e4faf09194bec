import { type ApiScope, scopeOf } from '@debrief/contracts';
import { type AuthDoor, getDashboardBytes, type OpenServices } from '@debrief/features';
import type { Actor } from '@debrief/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, hasScope } from '../http/caller.ts';
import { encodingFor, squeezeOnce } from '../http/squeeze-once.ts';

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | string>;

/** JSON in two pieces, the second of which is the same object until its content changes; a brace follows. */
interface StoredJson {
  head: string;
  body: Buffer;
}

interface QuickReadOptions {
  services: OpenServices;
  auth: AuthDoor;
  /** tRPC's own way. */
  answer(path: string): Answer;
}

/** Queries without an input whose answer lies in the database as JSON, each for the person who asks. */
const readers: Record<string, (services: OpenServices, actor: Actor) => Promise<StoredJson>> = {
  'dashboard.get': (services, { userId }) => getDashboardBytes(services, userId),
};

/**
 * The same answers as tRPC's, sent as they are stored: nothing is parsed, checked and written again. Only the plain case
 * is handled here; whatever is asked otherwise, refused or fails is answered by tRPC.
 */
export function addQuickReads(app: FastifyInstance, { services, auth, answer }: QuickReadOptions): void {
  for (const [path, read] of Object.entries(readers)) {
    const inFull = answer(path);
    const readStored = async (request: FastifyRequest) => {
      const actor = await callerOf(request, auth);
      return actor && hasScope(actor, scopeOf(path, 'query') as ApiScope)
        ? await read(services, actor)
        : null;
    };
    app.get(`/${path}`, async (request, reply) => {
      const shape = shapeOf(request);
      const stored = shape && (await readStored(request).catch(() => null));
      if (!stored) return inFull(request, reply);
      const [before, after] = frames[shape];
      const message = { before: `${before}${stored.head}`, body: stored.body, after };
      const isSmall = stored.body.length < worthSqueezing;
      const encoding = isSmall ? 'identity' : encodingFor(request.headers['accept-encoding']);
      const sent = await squeezeOnce(message, encoding);
      reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store');
      if (encoding !== 'identity')
        reply.header('content-encoding', encoding).header('vary', 'Origin, Accept-Encoding');
      return reply.send(sent);
    });
  }
}

/** In bytes. */
const worthSqueezing = 1_024;

const frames = {
  single: ['{"result":{"data":', '}}}'],
  batch: ['[{"result":{"data":', '}}}]'],
} as const;

/** Alone or as a batch of one, without an input; null for anything else. */
function shapeOf({ query, headers }: FastifyRequest): 'single' | 'batch' | null {
  const { batch, input, ...others } = query as Record<string, unknown>;
  if (headers['trpc-accept'] !== undefined || Object.keys(others).length > 0) return null;
  if (batch === undefined && input === undefined) return 'single';
  return batch === '1' && (input === undefined || input === '{}') ? 'batch' : null;
}
