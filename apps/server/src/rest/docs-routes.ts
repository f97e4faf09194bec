import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeApi } from './document/describe-api.ts';
import { entityTagOf, isKnown } from './entity-tag.ts';
import { writePage } from './page/write-page.ts';

interface Kept {
  text: string;
  tag: string;
}

/** GET /api/openapi.json and /api/docs: the description of this API, made when it is first asked for. */
export async function docsRoutes(app: FastifyInstance): Promise<void> {
  let document: ReturnType<typeof describeApi> | undefined;
  const describe = () => {
    document ??= describeApi();
    return document;
  };
  serve(app, '/api/openapi.json', {
    type: 'application/json; charset=utf-8',
    make: async () => JSON.stringify(await describe()),
  });
  serve(app, '/api/docs', {
    type: 'text/html; charset=utf-8',
    make: async () => writePage(await describe()),
  });
}

interface Served {
  type: string;
  make(): Promise<string>;
}

function serve(app: FastifyInstance, url: string, { type, make }: Served): void {
  let made: Promise<Kept> | undefined;
  app.get(url, async (request: FastifyRequest, reply: FastifyReply) => {
    made ??= make().then((text) => ({ text, tag: entityTagOf(text) }));
    const { text, tag } = await made;
    reply.header('etag', tag).header('cache-control', 'no-cache');
    if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply.header('content-type', type).send(text);
  });
}
