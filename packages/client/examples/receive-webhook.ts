// Hears of what happens and believes only what is signed. The secret was shown when the webhook was made.
//   DEBRIEF_WEBHOOK_SECRET=whsec_… node receive-webhook.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import type { WebhookMessage } from '@debrief/client';

const { PORT = '4000', DEBRIEF_WEBHOOK_SECRET: secret = '' } = process.env;
const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
const longestAgeSeconds = 300;
/** What was heard already: a message may come twice. A program that restarts would keep this in its database. */
const heard = new Set<string>();

const server = createServer(async (request, response) => {
  const body = await text(request);
  if (!isSigned(request.headers, body)) return response.writeHead(401).end();
  // Answer first: who answers late is asked again.
  response.writeHead(204).end();
  const id = String(request.headers['webhook-id']);
  if (heard.has(id)) return;
  heard.add(id);
  hear(JSON.parse(body) as WebhookMessage);
});
server.listen(Number(PORT), () => console.log(`Listening on ${PORT}.`));

/** The signature is over the id, the time and the very bytes of the body; during a change of secret there are two. */
function isSigned(headers: IncomingHttpHeaders, body: string): boolean {
  const [id, at, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name]),
  );
  if (!(Math.abs(Date.now() / 1_000 - Number(at)) < longestAgeSeconds)) return false;
  const wanted = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  return (signatures ?? '').split(' ').some((signature) => {
    const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

function hear(message: WebhookMessage): void {
  if (message.type === 'attempt.submitted')
    console.log(`Attempt ${message.data.attemptId}: ${message.data.scorePercent}%`);
  else console.log(message.type);
}
