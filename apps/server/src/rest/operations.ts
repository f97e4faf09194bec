import { appRouter } from '@debrief/features';
import type { ProcedureMeta } from '@debrief/platform';
import type { z } from 'zod';
import { aliases } from './aliases.ts';
import { fitsIntoQuery } from './zod-shape.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Procedure {
  /** `quizzes.list` */
  name: string;
  type: 'query' | 'mutation' | 'subscription';
  /** Null: it takes nothing. */
  input: z.ZodType | null;
  /** Null: of a subscription, which says what it sends elsewhere. */
  output: z.ZodType | null;
  meta: Partial<ProcedureMeta>;
}

/** One address that can be asked; the routes and the document are both made from the list of them. */
export interface Operation {
  method: Method;
  /** As in OpenAPI: `/api/goals/{id}`. */
  path: string;
  procedure: Procedure;
  /** What the parts of the path, of the query and of the body are called inside, where it is not the same. */
  renames: Readonly<Record<string, string>>;
  /** A field that may only name the caller; the procedure does not know it. */
  mine?: string;
  /** For whoever reads the description. */
  note?: string;
}

interface Definition {
  type: Procedure['type'];
  inputs: unknown[];
  output?: unknown;
  meta?: Partial<ProcedureMeta>;
}

/** Every procedure of the router, whatever its depth. */
export function listProcedures(): Procedure[] {
  const found = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>;
  return Object.entries(found).map(
    ([
      name,
      {
        _def: { type, inputs, output, meta = {} },
      },
    ]) => ({
      ...{ name, type, meta },
      input: (inputs[0] as z.ZodType | undefined) ?? null,
      output: (output as z.ZodType | undefined) ?? null,
    }),
  );
}

/** `questionBank.import.run` is `/api/v1/question-bank/import/run`. */
export function pathOf(name: string): string {
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `/api/v1/${kebab.replaceAll('.', '/')}`;
}

/** Reading is GET where its input can stand in an address. */
export function methodOf({ type, input }: Procedure): Method {
  if (type === 'mutation') return 'POST';
  return input === null || fitsIntoQuery(input) ? 'GET' : 'POST';
}

export function listOperations(): Operation[] {
  const procedures = new Map(listProcedures().map((each) => [each.name, each]));
  const usual = [...procedures.values()].map((procedure) => ({
    method: methodOf(procedure),
    path: pathOf(procedure.name),
    procedure,
    renames: {},
  }));
  return [
    ...usual,
    ...aliases.map(({ renames = {}, ...alias }) => toOperation({ ...alias, renames }, procedures)),
  ];
}

function toOperation(
  alias: Omit<Operation, 'procedure'> & { procedure: string },
  procedures: ReadonlyMap<string, Procedure>,
): Operation {
  const procedure = procedures.get(alias.procedure);
  if (!procedure) throw new Error(`${alias.path} names ${alias.procedure}, which is not there`);
  return { ...alias, procedure };
}
