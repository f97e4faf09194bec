import type { DoubleUsage } from '../script.ts';

/** A JSON object of which nothing is known yet. */
export type JsonObject = { [key: string]: unknown };

/** How an answer ends. */
export type Finish = 'stop' | 'refused';

/** What can be read off a request in one provider's format. */
export interface Asked {
  isStream: boolean;
  model: string;
  instructions: string;
  prompt: string;
  schema: JsonObject | null;
}

/** An answer that is told whole. */
export interface Answer {
  id: string;
  model: string;
  text: string;
  usage: DoubleUsage;
  finish: Finish;
}

/** The frames of one streamed answer. */
export interface StreamFrames {
  /** Before the first delta. */
  open: string;
  delta(text: string): string;
  /** After the last one. */
  close(answer: Answer): string;
}

/** One provider's format: how a request is read and an answer written. */
export interface Wire {
  name: 'openai-responses' | 'openai-chat' | 'gemini';
  speaksAt(path: string): boolean;
  read(path: string, body: JsonObject): Asked;
  frames(id: string, model: string): StreamFrames;
  whole(answer: Answer): JsonObject;
  /** The body of an HTTP error, and the same as an event in the middle of a stream. */
  error(status: number): JsonObject;
  errorFrame(status: number): string;
}

/** The member of a value that may not be an object; undefined when there is none. */
export function at(value: unknown, ...keys: string[]): unknown {
  let here = value;
  for (const key of keys)
    here = typeof here === 'object' && here !== null ? (here as JsonObject)[key] : undefined;
  return here;
}

/** The member as an object, or null. */
export function objectAt(value: unknown, ...keys: string[]): JsonObject | null {
  const found = at(value, ...keys);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject) : null;
}

/** The member as a list; empty when it is none. */
export function listAt(value: unknown, ...keys: string[]): unknown[] {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** All text of a content that is a text, or a list of parts with a `text` each. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part) => at(part, 'text'))
    .filter((text) => typeof text === 'string')
    .join('\n');
}

/** The texts of the messages whose role is (not) that of instructions. */
export function textOfMessages(messages: unknown[], isInstruction: boolean): string {
  const isAbove = (message: unknown) => ['system', 'developer'].includes(String(at(message, 'role')));
  return messages
    .filter((message) => isAbove(message) === isInstruction)
    .map((message) => textOf(at(message, 'content')))
    .join('\n');
}
