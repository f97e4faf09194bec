import type { FastifyInstance } from 'fastify';
import { isStorable } from '../http/storable-text.ts';
import type { Answered } from './judge-answer.ts';

export interface FuzzCall {
  path: string;
  input: unknown;
  isMutation: boolean;
}

interface Sender {
  app: FastifyInstance;
  who: string;
  headers: Record<string, string>;
}

interface TrpcAnswer {
  error?: { data: { httpStatus: number } };
}

/** One batch through the front door, taken apart again. What the door refuses as a whole is the answer of each. */
export async function sendBatch(sender: Sender, calls: readonly FuzzCall[]): Promise<Answered[]> {
  const started = performance.now();
  const response = await sender.app.inject(toRequest(sender, calls));
  const tookMs = performance.now() - started;
  const answers: unknown = parse(response.body);
  return calls.map(({ path, input }, index) => {
    const answer = Array.isArray(answers) ? (answers[index] as TrpcAnswer) : undefined;
    const status = answer ? (answer.error?.data.httpStatus ?? 200) : response.statusCode;
    const body = answer ? JSON.stringify(answer) : response.body;
    return { path, who: sender.who, input, status, body, tookMs };
  });
}

function toRequest({ headers }: Sender, calls: readonly FuzzCall[]) {
  const inputs = JSON.stringify(Object.fromEntries(calls.map(({ input }, index) => [index, input])));
  const url = `/api/trpc/${calls.map(({ path }) => path).join(',')}?batch=1`;
  if (calls[0]?.isMutation)
    return {
      ...{ method: 'POST' as const, url, payload: inputs },
      headers: { ...headers, 'content-type': 'application/json' },
    };
  return { method: 'GET' as const, url: `${url}&input=${encodeURIComponent(inputs)}`, headers };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const longestUrl = 4_000;
const longestAddress = 12_000;
const largestBatch = 10;
/** Node itself takes no longer address, and no door a longer body. */
const longestText = 300_000;

/** Calls in the batches that the door takes: no longer than an address, and what it refuses by its text alone. */
export function toBatches(calls: readonly FuzzCall[]): FuzzCall[][] {
  const batches: FuzzCall[][] = [];
  let length = 0;
  for (const call of calls) {
    const text = JSON.stringify(call.input ?? null);
    if (text.length > longestText) continue;
    const size = call.isMutation ? text.length / 60 : encodeURIComponent(text).length + call.path.length;
    const last = batches.at(-1);
    if (!call.isMutation && size > longestAddress) continue;
    const fits = last && last.length < largestBatch && length + size < longestUrl;
    const goesAlong = fits && isStorable(text) && last[0]?.isMutation === call.isMutation;
    if (goesAlong && isStorable(JSON.stringify(last[0]?.input ?? null))) {
      last.push(call);
      length += size;
    } else {
      batches.push([call]);
      length = size + 100;
    }
  }
  return batches;
}
