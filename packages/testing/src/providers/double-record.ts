import type { IncomingHttpHeaders } from 'node:http';
import type { DoubleRequest } from './double-request.ts';
import type { DoubleUsage } from './script.ts';
import type { JsonObject } from './wires/wire.ts';

/** What a request was and what became of it. Instants are milliseconds since the epoch, with fractions. */
export interface DoubleRecord {
  id: string;
  api: 'openai-responses' | 'openai-chat' | 'gemini';
  path: string;
  model: string;
  headers: IncomingHttpHeaders;
  body: JsonObject;
  instructions: string;
  prompt: string;
  schema: JsonObject | null;
  receivedAt: number;
  /** When the first delta was written; null when none was. */
  firstDeltaAt: number | null;
  endedAt: number | null;
  /** Whether the caller went away before the answer was complete. */
  isAborted: boolean;
  /** Whether the double broke the connection itself. */
  isCut: boolean;
  said: string;
  /** How much of a flood has been written. */
  floodedBytes: number;
  /** The usage that was told to the caller; null when none was. */
  billed: DoubleUsage | null;
}

/** The record of a request that has just come in. */
export function openRecord(id: string, request: DoubleRequest): DoubleRecord {
  const { path, model, headers, body, instructions, prompt, schema } = request;
  return {
    id,
    api: request.wire.name,
    path,
    model,
    headers,
    body,
    instructions,
    prompt,
    schema,
    receivedAt: performance.timeOrigin + performance.now(),
    firstDeltaAt: null,
    endedAt: null,
    isAborted: false,
    isCut: false,
    said: '',
    floodedBytes: 0,
    billed: null,
  };
}
