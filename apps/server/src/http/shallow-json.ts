import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refusals.ts';

/** Nothing of ours is half as deep; what walks a value level by level overflows at some thousands. */
const deepest = 200;

const [quote, backslash] = [34, 92];
const opening: ReadonlySet<number> = new Set([91, 123]);
const closing: ReadonlySet<number> = new Set([93, 125]);

/** Whether JSON holds no list or object that lies too many levels down; one look at every character. */
export function isShallow(json: string): boolean {
  let depth = 0;
  let isText = false;
  if (json.length <= deepest) return true;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) isText = !isText;
    else if (isText) continue;
    else if (opening.has(code) && ++depth > deepest) return false;
    else if (closing.has(code)) depth--;
  }
  return true;
}

export async function requireShallowBody(
  { body }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  return typeof body !== 'string' || isShallow(body) ? undefined : refuse(reply, 'bad-request');
}
