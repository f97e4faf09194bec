import { type OpenServices, receiveStripeEvent } from '@debrief/features';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refusals.ts';

/**
 * POST /api/stripe/webhook: what the payment provider tells. The signature is over the bytes as they came, so nobody parses
 * them before it was checked. 2xx only after it is written; whatever else makes the provider send it again.
 */
export async function stripeRoutes(
  app: FastifyInstance,
  { services }: { services: OpenServices },
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.post('/webhook', { bodyLimit: 512 * 1_024 }, async (request, reply) => {
    const signature = request.headers['stripe-signature'];
    const { body } = request;
    if (typeof signature !== 'string' || !Buffer.isBuffer(body)) return refuse(reply, 'bad-request');
    try {
      const outcome = await receiveStripeEvent(services, { body, signature });
      if (outcome === 'closed') return refuse(reply, 'no-such-address');
      if (outcome === 'refused') return refuse(reply, 'bad-request');
      return reply.header('cache-control', 'no-store').send({ received: true });
    } catch (error) {
      request.log.error({ err: error }, 'a message of the payment provider was not taken in');
      return refuse(reply, 'not-ready');
    }
  });
}
