import type { generateOpenApiDocument } from 'trpc-to-openapi';
import { listOperations } from '../operations.ts';
import { listComponents } from './components.ts';
import { describeProcedures } from './describe-procedures.ts';
import { finishDocument } from './finish-document.ts';
import { about, tags } from './introduction.ts';
import type { OpenApi } from './open-api.ts';
import { securitySchemes } from './security.ts';

type Router = Parameters<typeof generateOpenApiDocument>[0];

/** The whole API as OpenAPI 3.1, from the same list that the routes are made of. */
export async function describeApi(): Promise<OpenApi> {
  // Loaded when it is asked for: the document is made once, requests are answered without it.
  const { generateOpenApiDocument } = await import('trpc-to-openapi');
  const operations = listOperations();
  const router = { _def: { procedures: describeProcedures(operations) } } as unknown as Router;
  const document = generateOpenApiDocument(router, {
    ...{ title: 'Debrief', version: '1', description: about, baseUrl: '/', openApiVersion: '3.1.0' },
    securitySchemes,
    tags: tags.map(({ name }) => name),
    defs: listComponents(),
  });
  return finishDocument(document as unknown as OpenApi, operations);
}
