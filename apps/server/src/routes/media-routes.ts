import {
  type AuthDoor,
  findMedia,
  isPreviewTokenLiving,
  type OpenServices,
  readMediaBytes,
} from '@debrief/features';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ByteRange, readByteRange } from '../http/byte-range.ts';
import { callerOf, hasScope } from '../http/caller.ts';
import { refuse, refuseScope } from '../http/refusals.ts';

interface MediaOptions {
  services: OpenServices;
  auth: AuthDoor;
}

type MediaRequest = FastifyRequest<{ Params: { hash: string }; Querystring: { preview?: unknown } }>;

const year = 31_536_000;

/** What a browser may show in the page; anything else is only handed over as a file. */
const shown = /^(image\/(png|jpeg|gif|webp|svg\+xml)|audio\/(mpeg|ogg|wav|mp4|x-m4a))$/;

/** Opened on its own, a drawing may hold a script: here none runs, and nothing is loaded. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/**
 * Pictures and sound of questions, by the SHA-256 of what is in them. Nobody guesses one, so whoever may read a question
 * knows its media; that leaves strangers with a copied address, who are asked to sign in or to hold a preview link.
 */
export async function mediaRoutes(app: FastifyInstance, options: MediaOptions): Promise<void> {
  app.get('/:hash', { compress: false } as object, async (request, reply) =>
    answer(request as MediaRequest, reply, options),
  );
}

async function answer(
  request: MediaRequest,
  reply: FastifyReply,
  options: MediaOptions,
): Promise<FastifyReply> {
  const { db } = options.services;
  const { hash } = request.params;
  if (!/^[0-9a-f]{64}$/.test(hash)) return refuse(reply, 'no-such-address');
  const actor = await callerOf(request, options.auth);
  if (actor && !hasScope(actor, ...readingScopes)) return refuseScope(reply, ...readingScopes);
  if (!actor && !(await holdsPreview(request, options))) return refuse(reply, 'not-signed-in');
  const media = await findMedia(db, hash);
  if (!media) return refuse(reply, 'no-such-address');
  describe(reply, hash, media.mimeType);
  if (request.headers['if-none-match'] === `"${hash}"`) return reply.code(304).send();
  const whole = { first: 0, last: media.byteCount - 1 };
  const range = readByteRange(request.headers.range, media.byteCount);
  if (range === 'outside')
    return reply.code(416).header('content-range', `bytes */${media.byteCount}`).send();
  if (range) sayPart(reply, range, media.byteCount);
  return reply.send(await readMediaBytes(db, hash, range ?? whole));
}

/** Whoever may read questions in one of these rooms reads what belongs to them. */
const readingScopes = ['question-bank:read', 'quizzes:read', 'practice:read'] as const;

async function holdsPreview({ query }: MediaRequest, { services }: MediaOptions): Promise<boolean> {
  const { preview } = query;
  return typeof preview === 'string' && (await isPreviewTokenLiving(services.db, preview));
}

function describe(reply: FastifyReply, hash: string, mimeType: string): void {
  const isShown = shown.test(mimeType);
  reply
    .header('content-type', isShown ? mimeType : 'application/octet-stream')
    .header('content-disposition', isShown ? 'inline' : 'attachment')
    .header('cache-control', `private, max-age=${year}, immutable`)
    .header('content-security-policy', policy)
    .header('accept-ranges', 'bytes')
    .header('etag', `"${hash}"`);
}

function sayPart(reply: FastifyReply, { first, last }: ByteRange, byteCount: number): void {
  reply.code(206).header('content-range', `bytes ${first}-${last}/${byteCount}`);
}
