import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** One tRPC query as a browser sends it, with as little of a client around it as possible; the bytes of the answer. */
export function ask(url: string, token: string, query: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/trpc/${query}`, {
      agent,
      headers: { authorization: `Bearer ${token}` },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () => {
        const body = Buffer.concat(parts);
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${response.statusCode}: ${body}`));
      });
    });
    sent.end();
  });
}
