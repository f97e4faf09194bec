import { escapeHtml, findInOutbox, type KeptMail, listOutbox, type Settings } from '@debrief/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuse } from '../http/refusals.ts';
import { isLocalRequest } from '../http/request-facts.ts';
import { plainPage } from './plain-page.ts';

interface Asked {
  Params: { id: string };
}

/**
 * The kept mails, in demo mode and to this machine alone, whoever else may use the demo: they hold links that let
 * people in.
 */
export async function devMailRoutes(
  app: FastifyInstance,
  { settings }: { settings: Settings },
): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const isShown = settings.demo !== 'off' && isLocalRequest(request);
    return isShown ? undefined : refuse(reply, 'no-such-address');
  });
  app.get('/dev/mail', async (request, reply) => {
    const mails = await listOutbox(settings.dataDir);
    const wantsPage = request.headers.accept?.includes('text/html');
    return wantsPage ? sendHtml(reply, listPage(mails)) : reply.send({ mails });
  });
  app.get<Asked>('/dev/mail/:id', async ({ params }, reply) => {
    const mail = await findInOutbox(settings.dataDir, params.id);
    if (!mail) return refuse(reply, 'no-such-address');
    // Only for the frame with the mail in it.
    reply.header('content-security-policy', `${pagePolicy}; frame-src 'self'`);
    return sendHtml(reply, mailPage(mail));
  });
  app.get<Asked>('/dev/mail/:id/html', async ({ params }, reply) => {
    const mail = await findInOutbox(settings.dataDir, params.id);
    if (!mail?.html) return refuse(reply, 'no-such-address');
    reply.header('content-security-policy', framePolicy).header('x-frame-options', 'SAMEORIGIN');
    return sendHtml(reply, mail.html.replace('<head>', '<head><base target="_blank">'));
  });
}

const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** As a mail program shows it, and less: no script, no picture, no form, an origin of its own; links open a new tab. */
const framePolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

function sendHtml(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(html);
}

function listPage(mails: KeptMail[]): string {
  const items = mails.map(
    ({ id, subject, to, sentAt }) =>
      `<li><a href="/dev/mail/${encodeURIComponent(id)}"><strong>${escapeHtml(subject)}</strong><span class="quiet-text">${escapeHtml(to)}, ${timeOf(sentAt)}</span></a></li>`,
  );
  const list = items.length > 0 ? `<ul>${items.join('\n')}</ul>` : '<p>No mail has been sent yet.</p>';
  const lead =
    'Instead of being sent, these mails stay on this machine, in the folder "outbox". The newest is first.';
  return plainPage(
    'Mail kept by Debrief',
    `<h1>Mail kept by Debrief</h1><p class="quiet-text">${lead}</p>${list}`,
  );
}

function mailPage({ id, subject, to, sentAt, text, html, headers = {} }: KeptMail): string {
  const rows = Object.entries({ To: to, ...headers }).map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  const frame = html
    ? `<h2>As a page</h2><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail as a page" src="/dev/mail/${encodeURIComponent(id)}/html"></iframe>`
    : '';
  return plainPage(
    subject,
    `<p><a href="/dev/mail">All mails</a></p><h1>${escapeHtml(subject)}</h1><dl><dt>Date</dt><dd>${timeOf(sentAt)}</dd>${rows.join('')}</dl>${frame}<h2>As text</h2><pre>${linked(text)}</pre>`,
  );
}

function timeOf(sentAt: string): string {
  return `<time datetime="${escapeHtml(sentAt)}">${escapeHtml(sentAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'))}</time>`;
}

/** Links of the web alone. */
function linked(text: string): string {
  return escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}
