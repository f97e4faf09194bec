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
  /** What a key may need beside it. */
  alsoScopes: readonly string[];
  input: unknown;
  output: unknown;
}

interface Definition {
  type: Declared['kind'];
  meta?: {
    access: string;
    answers: Declared['answers'];
    title?: string;
    sessionOnly?: true;
    alsoScopes?: readonly string[];
  };
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
      alsoScopes: meta?.alsoScopes ?? [],
      input: inputs[0],
      output,
    }),
  );
}
