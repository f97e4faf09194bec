import type { FastifyInstance } from 'fastify';
import { describeApi } from './document/describe-api.ts';
import { entityTagOf, isKnown } from './entity-tag.ts';

/** GET /api/openapi.json: the description of this API, made when it is first asked for. */
export async function docsRoutes(app: FastifyInstance): Promise<void> {
  let made: Promise<{ text: string; tag: string }> | undefined;
  app.get('/api/openapi.json', async (request, reply) => {
    made ??= make();
    const { text, tag } = await made;
    reply.header('etag', tag).header('cache-control', 'no-cache');
    if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.header('content-type', 'application/json; charset=utf-8').send(text);
  });
}

async function make(): Promise<{ text: string; tag: string }> {
  const text = JSON.stringify(await describeApi());
  return { text, tag: entityTagOf(text) };
}
