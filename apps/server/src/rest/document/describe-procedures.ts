import { z } from 'zod';
import type { Operation } from '../operations.ts';
import { fieldsOf, innermost } from '../zod-shape.ts';
import { operationIdOf } from './operation-id.ts';
import { streamEvents } from './stream-events.ts';

/** Where an input that is a choice of objects stands until the document is finished: the generator takes objects only. */
export const choice = '__choice';

/** The operations in the form that the generator reads. */
export function describeProcedures(operations: readonly Operation[]): Record<string, object> {
  return Object.fromEntries(operations.map((each) => [operationIdOf(each), toProcedure(each)]));
}

function toProcedure(operation: Operation): object {
  const { method, path, procedure } = operation;
  const { name, type, output } = procedure;
  const input = toObject(operation);
  const openapi = { method, path, operationId: operationIdOf(operation), errorResponses: [], protect: false };
  return {
    _def: {
      type: type === 'mutation' ? 'mutation' : 'query',
      inputs: input ? [input] : [],
      output: (type === 'subscription' ? streamEvents[name] : output) ?? z.unknown(),
      meta: { openapi },
    },
  };
}

function toObject({ procedure: { input }, path, renames, mine }: Operation): z.ZodType | null {
  if (input && innermost(input) instanceof z.ZodUnion) return z.object({ [choice]: input });
  if (Object.keys(renames).length === 0 && !mine) return input;
  const outside = Object.fromEntries(Object.entries(renames).map(([given, inside]) => [inside, given]));
  const fields = Object.entries((input && fieldsOf(input)) ?? {});
  const renamed = Object.fromEntries(
    fields.map(([name, field]) => [outside[name] ?? name, insist(field, outside[name])]),
  );
  return z.object({
    ...renamed,
    ...(mine && { [mine]: path.includes(`{${mine}}`) ? z.uuid() : z.uuid().optional() }),
  });
}

/** What stands in a path is never left out. */
function insist(field: z.ZodType, outside: string | undefined): z.ZodType {
  return outside === undefined ? field : field instanceof z.ZodOptional ? innermost(field) : field;
}
