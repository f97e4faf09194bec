import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../http/refusals.ts';
import { readPaintedPages } from './painted-pages.ts';

/** The built web app. */
export const webRoot = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const year = 31_536_000;

interface WebAppOptions {
  root: string;
  /** Whether who asks may try it without an account. */
  canDemo(request: FastifyRequest): boolean;
}

/** Files of the build; any other address that a person could open is the page, which knows its own addresses. */
export async function webAppRoutes(app: FastifyInstance, { root, canDemo }: WebAppOptions): Promise<void> {
  const isBuilt = existsSync(join(root, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root,
      index: false,
      wildcard: false,
      globIgnore: ['**/*.map', '**/*.br', '**/*.gz', 'pages/**'],
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => reply.header('cache-control', cachingOf(path, root)),
    });
  }
  const findPage = readPaintedPages(root);
  const pageFor = (request: FastifyRequest, path: string) => {
    const reader = { mayBeSignedIn: mayBeSignedIn(request), canDemo: canDemo(request) };
    // Painted pages are in the language of the product.
    const page = request.url.includes('locale=') ? null : findPage({ path, ...reader });
    return page ?? 'index.html';
  };
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!isBuilt || !isReading || !isPageAddress(path)) return refuse(reply, 'no-such-address');
    return reply
      .header('cache-control', 'no-cache')
      .header('vary', 'Origin, Cookie')
      .sendFile(pageFor(request, path));
  });
}

/** The words for strangers are shown to strangers alone. */
function mayBeSignedIn({ headers }: FastifyRequest): boolean {
  return headers.cookie?.includes('.session_token=') ?? false;
}

/** Addresses with an ending are files, and files that are not there are not there. */
function isPageAddress(path: string): boolean {
  return !/^\/(api|assets|dev|qa)(\/|$)/.test(path) && !/\.[a-z0-9]{1,8}$/i.test(path);
}

/** Built files carry a hash of what is in them in their names; the others may change at any time. */
function cachingOf(path: string, root: string): string {
  const isHashed = path.slice(root.length).replaceAll('\\', '/').startsWith('/assets/');
  return isHashed ? `public, max-age=${year}, immutable` : 'no-cache';
}
