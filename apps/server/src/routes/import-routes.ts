import {
  type AuthDoor,
  largestFile,
  type OpenServices,
  receiveFile,
  requireImporter,
} from '@debrief/features';
import { type Actor, AppError } from '@debrief/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, hasScope } from '../http/caller.ts';
import { createOriginCheck } from '../http/origin-check.ts';
import { refuse, refuseScope } from '../http/refusals.ts';
import { problems, sendProblem, toProblem } from '../rest/problem.ts';

interface ImportRoutesOptions {
  services: OpenServices;
  auth: AuthDoor;
}

type ImportRequest = FastifyRequest<{ Querystring: { name?: unknown } }> & { importer?: Actor };

/**
 * POST /api/imports?name=quiz.zip takes the bytes of one file and names the import that begins with it. Who may not
 * import, and whoever announces more than may be sent, is refused before a byte of the body is read.
 */
export async function importRoutes(
  app: FastifyInstance,
  { services, auth }: ImportRoutesOptions,
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', createOriginCheck(services.settings));
  app.addHook('onRequest', async (request, reply) => {
    const actor = await callerOf(request, auth);
    if (!actor) return refuse(reply, 'not-signed-in');
    if (!hasScope(actor, 'question-bank:write')) return refuseScope(reply, 'question-bank:write');
    try {
      (request as ImportRequest).importer = await requireImporter(services, actor);
    } catch (error) {
      return tell(reply, error);
    }
  });
  app.post('/', { bodyLimit: largestFile }, async (request, reply) => {
    const { importer, query, body } = request as ImportRequest;
    if (!importer || !Buffer.isBuffer(body)) return refuse(reply, 'bad-request');
    const name = typeof query.name === 'string' ? query.name : 'questions';
    try {
      const uploaded = await receiveFile(services, importer, { name, bytes: body });
      return reply.code(201).header('cache-control', 'no-store').send(uploaded);
    } catch (error) {
      return tell(reply, error);
    }
  });
}

/** What a person may be told as it is; everything else goes to the handler of errors. */
function tell(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof AppError) || error.code === 'internal') throw error;
  const { code, reason, issues } = error;
  const detail = issues?.[0]?.message ?? `${problems[code][1]}.`;
  return sendProblem(reply, toProblem({ code, reason, requestId: reply.request.id, issues }, detail));
}
