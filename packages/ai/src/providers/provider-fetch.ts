import { Agent } from 'undici';
import { failureOf, ModelFailure } from '../failure.ts';

/**
 * The most that is read of one response, in bytes of the wire: many times the longest answer of any task. The agent
 * counts what comes from the socket, so that nothing more than this is ever held, and closes the connection.
 */
export const MAX_RESPONSE_BYTES = 4 * 1024 * 1024;

const agent = new Agent({ maxResponseSize: MAX_RESPONSE_BYTES });

/**
 * How providers are called. A page instead of an answer (a proxy's, a captive network's) is told as what it is; the
 * providers' packages would read it to its end and find nothing.
 */
export async function providerFetch(
  ...[input, init]: Parameters<typeof globalThis.fetch>
): Promise<Response> {
  // The types of Node's own undici and of the package differ in name only.
  const response = await fetch(input, { ...init, dispatcher: agent } as RequestInit);
  if (response.ok && response.headers.get('content-type')?.startsWith('text/html')) {
    await response.body?.cancel();
    throw new ModelFailure(failureOf('status', 'not-an-answer'));
  }
  return response;
}
