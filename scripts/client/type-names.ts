import type { Checker, Type } from 'typescript/unstable/sync';
import type { OpenChecker } from './open-checker.ts';

/** Where the types that people know by a name are exported. */
const homes = ['packages/contracts/src/index.ts', 'packages/core/src/index.ts'];
/** A choice of so few words is read faster than its name. */
const longestInline = 4;

/** The name of a type, given by its members: those of a union, or the one it is. */
export interface NameOf {
  (members: readonly Type[]): string | undefined;
  /** Every type that has a name. */
  all(): (readonly Type[])[];
}

/** The name under which a type is exported, whether it was reached by that name or worked out from a schema. */
export function collectTypeNames({ checker, exportsOf }: OpenChecker): NameOf {
  const names = new Map<string, string>();
  const all: (readonly Type[])[] = [];
  for (const symbol of homes.flatMap(exportsOf)) {
    const members = membersOf(checker.getDeclaredTypeOfSymbol(symbol));
    const key = identify(members);
    if (!isWorthNaming(checker, members) || names.has(key)) continue;
    names.set(key, symbol.name);
    all.push(members);
  }
  const nameOf = (members: readonly Type[]) =>
    isWorthNaming(checker, members) ? names.get(identify(members)) : undefined;
  return Object.assign(nameOf, { all: () => all });
}

export function membersOf(type: Type): readonly Type[] {
  return type.isUnionType() ? (type.getTypes() ?? []) : [type];
}

/** A union reached through `| null` is another type with the same members. */
function identify(members: readonly Type[]): string {
  return members
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join();
}

function isWorthNaming(checker: Checker, members: readonly Type[]): boolean {
  const [only] = members;
  if (members.length !== 1 || !only)
    return members.length > longestInline || members.some((member) => member.isObjectType());
  if (only.isTypeParameter() || only.isErrorType() || !only.isObjectType()) return false;
  return !checker.isArrayType(only) && checker.getPropertiesOfType(only).length > 0;
}
