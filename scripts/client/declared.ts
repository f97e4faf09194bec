import { scopeOf } from '../../packages/contracts/src/api-keys.ts';
import { appRouter } from '../../packages/features/src/router.ts';

/** What stands beside a procedure in its router, and its schemas. */
export interface Declared {
  path: string;
  kind: 'query' | 'mutation' | 'subscription';
  access: string;
  title: string | undefined;
  answers: string | Readonly<Record<string, string>>;
  /** Null: no key may call it. */
  scope: string | null;
  input: unknown;
  output: unknown;
}

interface Definition {
  type: Declared['kind'];
  meta?: { access: string; answers: Declared['answers']; title?: string; sessionOnly?: true };
  inputs: unknown[];
  output?: unknown;
}

export function readDeclared(): Declared[] {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>;
  return Object.entries(procedures).map(
    ([
      path,
      {
        _def: { type, meta, inputs, output },
      },
    ]) => ({
      path,
      kind: type,
      access: meta?.access ?? 'public',
      title: meta?.title,
      answers: meta?.answers ?? 'oooooo',
      scope: meta?.sessionOnly ? null : scopeOf(path, type),
      input: inputs[0],
      output,
    }),
  );
}
