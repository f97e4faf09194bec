import { type OpenServices, readUnsubscribePage, type UnsubscribePage, unsubscribe } from '@debrief/features';
import { escapeHtml } from '@debrief/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuse } from '../http/refusals.ts';
import { plainPage } from './plain-page.ts';

interface Asked {
  Params: { token: string };
}

/**
 * /unsubscribe/<signed>: a page with a button for people, and the one click of mail programs (RFC 8058), which POST without
 * cookies from anywhere. Looking changes nothing: programs look at links before people do. Who has the link may end the
 * mail it names and nothing else; a link that was not made here leads nowhere, whoever it names.
 */
export async function unsubscribeRoutes(
  app: FastifyInstance,
  { services }: { services: OpenServices },
): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  // Mail programs may say it in parts; what they say is not needed.
  app.addContentTypeParser(/^multipart\/form-data/, { parseAs: 'string' }, (_request, _body, done) =>
    done(null, new URLSearchParams()),
  );
  app.get<Asked>('/:token', async ({ params }, reply) => {
    const page = readUnsubscribePage(services, params.token);
    return page ? sendPage(reply, asking(page)) : refuse(reply, 'no-such-address');
  });
  app.post<Asked>('/:token', async ({ params, body }, reply) => {
    const isAll = body instanceof URLSearchParams && body.get('which') === 'all';
    const page = await unsubscribe(services, { token: params.token, isAll });
    return page ? sendPage(reply, done(page, isAll)) : refuse(reply, 'no-such-address');
  });
}

function sendPage(reply: FastifyReply, body: string): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(plainPage('Mail from Debrief', body));
}

function asking({ title }: UnsubscribePage): string {
  return `<h1>No more of these mails?</h1>
<p>It is about mails of this kind: <strong>${escapeHtml(title)}</strong>. What is in the app stays as it is.</p>
<form method="post"><button name="which" value="kind">Stop these mails</button>
<button name="which" value="all" class="quiet">Stop all mails from Debrief</button></form>
<p><a href="/settings/notifications">Choose what you are told, and when</a></p>`;
}

function done({ title }: UnsubscribePage, isAll: boolean): string {
  const what = isAll
    ? 'You get no more mails about your learning and your account from Debrief, except those you ask for, such as a link to choose a new password.'
    : `You get no more mails of this kind: <strong>${escapeHtml(title)}</strong>.`;
  return `<h1>Done</h1><p role="status">${what}</p>
<p><a href="/settings/notifications">Change your mind, or choose what you are told</a></p>`;
}
