import type { AuthDoor, OpenServices } from '@debrief/features';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenStreams } from '../http/open-streams.ts';
import { whenReaderLeaves } from '../http/reader-left.ts';
import { refuse } from '../http/refusals.ts';
import { createRequestContext } from '../http/request-context.ts';
import { isStorable } from '../http/storable-text.ts';
import { telling } from '../trpc/body-limits.ts';
import { answerStream } from './answer-stream.ts';
import { type Call, callOperation, tellFailure } from './call-operation.ts';
import { entityTagOf, isKnown } from './entity-tag.ts';
import { nextPage } from './next-page.ts';
import type { Operation } from './operations.ts';
import { sendProblem } from './problem.ts';
import { readInput, takeMine, unreadable } from './read-input.ts';

export interface RestOptions {
  services: OpenServices;
  auth: AuthDoor;
  streams: OpenStreams;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

export function answerOperation(operation: Operation, options: RestOptions): Handler {
  return async (request, reply) => {
    const given = readInput(request, operation);
    if (given === unreadable) return refuse(reply, 'bad-json');
    if (operation.procedure.name !== telling && !holdsStorableText(request)) return refuse(reply, 'bad-text');
    const left = whenReaderLeaves(reply);
    const createContext = () => createRequestContext(request, options);
    const { input, claimed } = takeMine(given, operation);
    const call: Call = {
      operation,
      input,
      claimed,
      createContext,
      signal: left.signal,
      requestId: request.id,
    };
    if (operation.procedure.type === 'subscription')
      return answerStream(request, reply, { call, end: left, ...options });
    try {
      return send(request, reply, await callOperation(call));
    } catch (error) {
      return sendProblem(reply, tellFailure(error, call, options.services.log));
    }
  };
}

function holdsStorableText({ body, query, params }: FastifyRequest): boolean {
  return isStorable(JSON.stringify([query, params])) && (typeof body !== 'string' || isStorable(body));
}

/** Reading is told by its tag, so that asking again costs no answer; nothing in between may keep it. */
function send(request: FastifyRequest, reply: FastifyReply, data: unknown): FastifyReply {
  if (data === undefined) return reply.code(204).header('cache-control', 'no-store').send();
  const text = JSON.stringify(data);
  reply.header('content-type', 'application/json; charset=utf-8');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return reply.header('cache-control', 'no-store').send(text);
  const next = nextPage(request.url, data);
  if (next) reply.header('link', `<${next}>; rel="next"`);
  const tag = entityTagOf(text);
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  return isKnown(request.headers['if-none-match'], tag) ? reply.code(304).send() : reply.send(text);
}
