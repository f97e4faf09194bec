import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireModestBody } from '../http/modest-json.ts';
import { createOriginCheck } from '../http/origin-check.ts';
import { refuse } from '../http/refusals.ts';
import { bodyLimitOf } from '../trpc/body-limits.ts';
import { answerOperation, type RestOptions } from './answer-operation.ts';
import { listOperations } from './operations.ts';

/** Every procedure at an address of its own: plain JSON in and out, failures as problem+json. */
export async function restRoutes(app: FastifyInstance, options: RestOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', createOriginCheck(options.services.settings));
  app.addHook('preHandler', requireModestBody);
  const operations = listOperations();
  for (const operation of operations) {
    const { method, path, procedure } = operation;
    app.route({
      method,
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      bodyLimit: bodyLimitOf(procedure.name),
      exposeHeadRoute: procedure.type === 'query',
      config: { isReading: procedure.type !== 'mutation' },
      handler: answerOperation(operation, options),
    });
  }
  refuseOtherMethods(app, operations);
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** An address that is there for another method is told by which. */
function refuseOtherMethods(app: FastifyInstance, operations: { path: string; method: string }[]): void {
  for (const [path, present] of Map.groupBy(operations, ({ path: each }) => each)) {
    const allowed = present.map(({ method }) => method);
    const allow = (allowed.includes('GET') ? ['HEAD', ...allowed] : allowed).join(', ');
    app.route({
      method: methods.filter((each) => !allowed.includes(each)),
      url: path.replace(/\{(\w+)\}/g, ':$1'),
      handler: async (_request, reply) => refuse(reply.header('allow', allow), 'wrong-method'),
    });
  }
  const nothing = async (_request: FastifyRequest, reply: FastifyReply) => refuse(reply, 'no-such-address');
  app.route({ method: ['HEAD', ...methods], url: '/api/v1/*', handler: nothing });
}
