import { appRouter } from '@debrief/features';
import type { AnyProcedure } from '@trpc/server';
import type { FastifyRequest } from 'fastify';

export interface PlainCall {
  path: string;
  type: 'query' | 'mutation';
  procedure: (options: object) => Promise<unknown>;
  input: unknown;
}

/** Clients must not send more in one batch. */
export const maxBatchSize = 10;

const procedures = appRouter._def.procedures as unknown as Record<string, AnyProcedure>;

/** By the method of the request: whatever does not fit is not plain. */
const typesByMethod: Record<string, PlainCall['type']> = { GET: 'query', POST: 'mutation' };

/** What a request calls, if all of it is there and can be read; else null. */
export function readPlainCalls(
  { method, query, headers, body }: FastifyRequest,
  path: string,
): { calls: PlainCall[]; isBatch: boolean } | null {
  const type = typesByMethod[method];
  const { batch, input, ...others } = query as Record<string, unknown>;
  if (!type || headers['trpc-accept'] !== undefined || Object.keys(others).length > 0) return null;
  if ((batch !== undefined && batch !== '1') || headers.accept?.includes('jsonl')) return null;
  const isBatch = batch === '1';
  const paths = isBatch ? path.split(',') : [path];
  if (paths.length > maxBatchSize || !paths.every((each) => isOf(type, each))) return null;
  const given = read(type === 'query' ? input : body, type === 'query');
  if (given === unreadable || (isBatch && given !== undefined && !isRecord(given))) return null;
  const inputs = isBatch ? (given ?? {}) : { 0: given };
  const calls = paths.map((each, index) => ({
    ...{ path: each, type, input: (inputs as Record<number, unknown>)[index] },
    procedure: procedures[each] as unknown as PlainCall['procedure'],
  }));
  return { calls, isBatch };
}

function isOf(type: PlainCall['type'], path: string): boolean {
  return Object.hasOwn(procedures, path) && procedures[path]?._def.type === type;
}

const unreadable = Symbol('unreadable');

function read(text: unknown, mayBeMissing: boolean): unknown {
  if (mayBeMissing && (text === undefined || text === '')) return undefined;
  if (typeof text !== 'string') return unreadable;
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
