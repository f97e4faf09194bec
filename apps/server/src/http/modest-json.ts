import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { refuse } from './refusals.ts';

/** Nothing of ours is half as deep; what walks a value level by level overflows at some thousands. */
const deepest = 200;
/** Nor has half as many values. Millions of tiny ones cost seconds each time that they are looked through. */
const mostValues = 50_000;

const [quote, comma, backslash] = [34, 44, 92];
const opening: ReadonlySet<number> = new Set([91, 123]);
const closing: ReadonlySet<number> = new Set([93, 125]);

/** Whether JSON is neither too deep nor of too many parts; one look at every character. */
export function isModest(json: string): boolean {
  let depth = 0;
  let count = 0;
  let isText = false;
  if (json.length <= deepest) return true;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) isText = !isText;
    else if (isText) continue;
    else if (code === comma) count++;
    else if (opening.has(code)) depth++;
    else if (closing.has(code)) depth--;
    if (depth > deepest || count > mostValues) return false;
  }
  return true;
}

export function requireModestBody(
  { body }: FastifyRequest,
  reply: FastifyReply,
  done: HookHandlerDoneFunction,
): void {
  if (typeof body !== 'string' || isModest(body)) done();
  else refuse(reply, 'bad-request');
}
