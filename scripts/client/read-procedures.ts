import { type Checker, type Symbol as TsSymbol, type Type, TypeFlags } from 'typescript/unstable/sync';
import type { OpenChecker } from './open-checker.ts';

export type ProcedureKind = 'query' | 'mutation' | 'subscription';

export interface TypedProcedure {
  path: string;
  kind: ProcedureKind;
  symbol: TsSymbol;
  input: Type;
  /** What each event of a subscription holds; else what it answers. */
  output: Type;
}

/** Every procedure of the router with its types, in the order in which they are written there. */
export function readProcedures({ checker, exportsOf }: OpenChecker): TypedProcedure[] {
  const symbol = exportsOf('packages/client/src/testing/router-types.ts').find(
    ({ name }) => name === 'RouterTypes',
  );
  if (!symbol) throw new Error('RouterTypes is not there');
  return readBranch(checker, checker.getDeclaredTypeOfSymbol(symbol), '');
}

function readBranch(checker: Checker, branch: Type, prefix: string): TypedProcedure[] {
  return checker.getPropertiesOfType(branch).flatMap((symbol) => {
    const type = typeOf(checker, symbol);
    const path = `${prefix}${symbol.name}`;
    const types = checker.getPropertyOfType(type, 'types');
    if (!types) return readBranch(checker, type, `${path}.`);
    const kind = String(literalOf(fieldOf(checker, type, 'type'))) as ProcedureKind;
    const input = fieldOf(checker, typeOf(checker, types), 'input');
    const output = fieldOf(checker, typeOf(checker, types), 'output');
    return [
      { path, kind, symbol, input, output: kind === 'subscription' ? eventOf(checker, output) : output },
    ];
  });
}

/** A subscription gives an iterable of tracked events: `{ id, data }`. */
function eventOf(checker: Checker, iterable: Type): Type {
  const yielded = iterable.isTypeReference() ? checker.getTypeArguments(iterable)[0] : undefined;
  if (!yielded) throw new Error(`no iterable: ${checker.typeToString(iterable)}`);
  return yielded;
}

function fieldOf(checker: Checker, type: Type, name: string): Type {
  const symbol = checker.getPropertyOfType(type, name);
  if (!symbol) throw new Error(`${checker.typeToString(type)} has no ${name}`);
  return typeOf(checker, symbol);
}

function typeOf(checker: Checker, symbol: TsSymbol): Type {
  const type = checker.getTypeOfSymbol(symbol);
  if (!type) throw new Error(`${symbol.name} has no type`);
  return type;
}

function literalOf(type: Type): unknown {
  return type.isLiteralType() ? type.value : undefined;
}

export function isVoid({ flags }: Type): boolean {
  return (flags & (TypeFlags.Void | TypeFlags.Undefined | TypeFlags.Never)) !== 0;
}
