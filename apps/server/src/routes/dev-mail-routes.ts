import { type KeptMail, listOutbox, type Settings } from '@debrief/platform';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refusals.ts';
import { isLocalRequest } from '../http/request-facts.ts';

/**
 * The kept mails, in demo mode and to this machine alone, whoever else may use the demo: they hold links that let
 * people in.
 */
export async function devMailRoutes(
  app: FastifyInstance,
  { settings }: { settings: Settings },
): Promise<void> {
  app.get('/dev/mail', async (request, reply) => {
    if (settings.demo === 'off' || !isLocalRequest(request)) return refuse(reply, 'no-such-address');
    const mails = await listOutbox(settings.dataDir);
    reply.header('cache-control', 'no-store');
    const wantsPage = request.headers.accept?.includes('text/html');
    return wantsPage ? reply.type('text/html; charset=utf-8').send(page(mails)) : reply.send({ mails });
  });
}

function page(mails: KeptMail[]): string {
  const items = mails.map(({ subject, to, sentAt, text }) => {
    const heading = `<h2>${escapeHtml(subject)}</h2><p>${escapeHtml(to)}, <time>${escapeHtml(sentAt)}</time></p>`;
    return `<article>${heading}<pre>${linked(escapeHtml(text))}</pre></article>`;
  });
  const body = items.join('\n') || '<p>No mail has been sent yet.</p>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mail kept by Debrief</title><h1>Mail kept by Debrief</h1>${body}</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

function linked(escaped: string): string {
  return escaped.replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);
}
