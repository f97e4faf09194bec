import { Agent, request } from 'node:https';
import webPush from 'web-push';
import type { Device } from './device-queries.ts';
import { publicLookup, readPushEndpoint } from './push-endpoint.ts';
import type { PushKeys } from './push-keys.ts';

export interface PushMessage {
  keys: PushKeys;
  device: Device;
  /** Whom the push service may write to about us. */
  subject: string;
  payload: string;
  /** A later message of the same topic replaces one that still waits; at most 32 letters. */
  topic: string;
  ttlSeconds: number;
}

export interface PushSender {
  /** `gone`: the person took it back, or the browser is no more. */
  send(message: PushMessage): Promise<'sent' | 'gone' | 'refused' | 'later'>;
}

interface PushSenderOptions {
  readEndpoint?: typeof readPushEndpoint;
  agent?: Agent;
}

const patienceMs = 20_000;

/** Encrypted for the device (RFC 8291) and signed by us; never anywhere but to a push service. */
export function createPushSender({
  readEndpoint = readPushEndpoint,
  agent = new Agent({ keepAlive: false, lookup: publicLookup() }),
}: PushSenderOptions = {}): PushSender {
  return {
    async send({ keys, device, subject, payload, topic, ttlSeconds }) {
      const url = readEndpoint(device.endpoint);
      if (!url) return 'gone';
      try {
        const { headers, body } = webPush.generateRequestDetails(
          { endpoint: device.endpoint, keys: { p256dh: device.publicKey, auth: device.sharedSecret } },
          payload,
          { vapidDetails: { subject, ...keys }, TTL: ttlSeconds, topic, contentEncoding: 'aes128gcm' },
        );
        return toOutcome(await post(url, { agent, headers, body }));
      } catch {
        return 'later';
      }
    },
  };
}

function toOutcome(status: number): Awaited<ReturnType<PushSender['send']>> {
  if (status >= 200 && status < 300) return 'sent';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}

interface Post {
  agent: Agent;
  headers: Record<string, string | number>;
  body: Buffer | string | null;
}

/** What a push service says beyond its status is not read; where it sends us to is not followed. */
function post(url: URL, { agent, headers, body }: Post): Promise<number> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patienceMs);
    const outgoing = request(url, { method: 'POST', agent, headers, signal }, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}
