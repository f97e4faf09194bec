import { Webhook } from 'standardwebhooks';

export interface Signed {
  id: string;
  at: Date;
  body: string;
  /** One signature for each. */
  secrets: readonly string[];
}

/** The headers of Standard Webhooks: HMAC-SHA256 over id, time and body. */
export function signedHeaders({ id, at, body, secrets }: Signed): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
