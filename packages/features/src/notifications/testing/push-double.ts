import { createDecipheriv, createECDH, createVerify, hkdfSync, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Device } from '../push/device-queries.ts';
import { createPushSender } from '../push/push-sender.ts';
import { loopbackCertificate, loopbackKey } from './loopback-certificate.ts';

export interface Pushed {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A push service on this machine, with TLS as push services have it, and a sender that may reach it. */
export async function startPushDouble() {
  const received: Pushed[] = [];
  const double = { status: 201, headers: {} as Record<string, string> };
  const server = createServer({ cert: loopbackCertificate, key: loopbackKey }, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(double.status, double.headers).end('words that nobody reads');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  const agent = new Agent({ ca: loopbackCertificate, keepAlive: false });
  const readEndpoint = (endpoint: string) => (endpoint.startsWith(`${origin}/`) ? new URL(endpoint) : null);
  return {
    ...{ double, received, origin },
    sender: createPushSender({ readEndpoint, agent }),
    /** Reaches it without trusting who signed it. */
    stranger: createPushSender({ readEndpoint, agent: new Agent({ keepAlive: false }) }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A browser that asked to be told: it alone can read what is sent. */
export function aBrowser(endpoint: string) {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const secret = randomBytes(16);
  const device: Device = {
    endpoint,
    publicKey: keys.getPublicKey('base64url'),
    sharedSecret: secret.toString('base64url'),
  };
  return { device, read: (body: Buffer) => decrypt(body, { keys, secret }) };
}

/** RFC 8188 and RFC 8291, one record. */
function decrypt(
  body: Buffer,
  { keys, secret }: { keys: ReturnType<typeof createECDH>; secret: Buffer },
): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const ikm = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), secret, info, 32));
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}

/** What the header of RFC 8292 claims, when it is signed by the key it names. */
export function readVapid(authorization: string | undefined): {
  publicKey: string;
  claims: Record<string, unknown>;
} {
  const [, token = '', publicKey = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256' },
    ...{ x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') },
  };
  const isSigned = createVerify('sha256')
    .update(`${head}.${claims}`)
    .verify({ key: jwk, format: 'jwk', dsaEncoding: 'ieee-p1363' }, signature, 'base64url');
  if (!isSigned) throw new Error('The claims are not signed by the key that stands beside them.');
  return { publicKey, claims: JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) };
}
