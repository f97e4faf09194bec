import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Operation } from './operations.ts';
import { fieldsOf, innermost } from './zod-shape.ts';

/** Of a body that is no JSON. */
export const unreadable = Symbol('unreadable');

const withBody = new Set(['POST', 'PUT']);

/** What an operation is asked: the parts of its path with the query string or the body, by the names of the procedure. */
export function readInput(request: FastifyRequest, { method, procedure, renames }: Operation): unknown {
  const rename = (given: unknown) => renamed((given ?? {}) as Record<string, unknown>, renames);
  const params = rename(request.params);
  if (!withBody.has(method)) return { ...readQuery(procedure.input, rename(request.query)), ...params };
  const body = parse(request.body);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? { ...rename(body), ...params } : body;
}

function renamed(given: Record<string, unknown>, renames: Operation['renames']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      Object.hasOwn(renames, name) ? (renames[name] ?? name) : name,
      value,
    ]),
  );
}

function parse(body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    return unreadable;
  }
}

/** Takes out of the input what may only name the caller; what takes no input gets none. */
export function takeMine(
  given: unknown,
  { mine, procedure }: Operation,
): { input: unknown; claimed?: unknown } {
  const { [mine ?? '']: claimed, ...others } = (given ?? {}) as Record<string, unknown>;
  const isTaken = mine !== undefined && claimed !== undefined;
  return {
    input: procedure.input === null ? undefined : isTaken ? others : given,
    ...(isTaken && { claimed }),
  };
}

/**
 * A query string, as the values that the input asks for. What does not look like one stays text, and is refused as that;
 * null cannot be said, it is left out.
 */
function readQuery(schema: z.ZodType | null, query: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries((schema && fieldsOf(schema)) ?? {});
  const unsaid = fields.filter(([, field]) => field instanceof z.ZodNullable).map(([name]) => [name, null]);
  const known = new Map(fields);
  const said = Object.entries(query).map(([name, given]) => {
    const field = known.get(name);
    return [name, field ? readValue(innermost(field), given) : given];
  });
  return { ...Object.fromEntries(unsaid), ...Object.fromEntries(said) };
}

function readValue(schema: z.ZodType, given: unknown): unknown {
  if (schema instanceof z.ZodArray) {
    const element = innermost(schema.element as z.ZodType);
    return [given].flat().map((each) => readValue(element, each));
  }
  if (typeof given !== 'string') return given;
  if (schema instanceof z.ZodNumber) return readNumber(given);
  if (schema instanceof z.ZodBoolean && (given === 'true' || given === 'false')) return given === 'true';
  return given;
}

function readNumber(text: string): number | string {
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : text;
}
