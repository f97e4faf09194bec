import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** One tRPC mutation as a browser sends it, with as little of a client around it as possible. */
export function call(url: string, token: string, procedure: string, input: object): Promise<string> {
  const body = JSON.stringify(input);
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/trpc/${procedure}`, {
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: `Bearer ${token}`,
      },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`${response.statusCode}: ${text}`)),
      );
    });
    sent.end(body);
  });
}
