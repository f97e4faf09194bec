import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { geminiWire } from './wires/gemini-wire.ts';
import { openaiChatWire } from './wires/openai-chat-wire.ts';
import { openaiResponsesWire } from './wires/openai-responses-wire.ts';
import type { JsonObject, Wire } from './wires/wire.ts';

/** A request as the double understood it. */
export interface DoubleRequest {
  wire: Wire;
  path: string;
  headers: IncomingHttpHeaders;
  body: JsonObject;
  isStream: boolean;
  model: string;
  /** What stands above the conversation. */
  instructions: string;
  /** What the person's side says. */
  prompt: string;
  /** The JSON schema of the answer that is asked for; null for plain text. */
  schema: JsonObject | null;
}

const WIRES = [openaiResponsesWire, openaiChatWire, geminiWire];

/** Reads a request to its end; null when no provider's API has this path, or the body is not a JSON object. */
export async function readRequest(incoming: IncomingMessage): Promise<DoubleRequest | null> {
  const path = incoming.url ?? '/';
  const wire = WIRES.find((candidate) => candidate.speaksAt(path));
  const body = parseObject(await readText(incoming));
  if (!wire || !body) return null;
  return { wire, path, headers: incoming.headers, body, ...wire.read(path, body) };
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}
