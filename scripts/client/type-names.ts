import type { Checker, Type } from 'typescript/unstable/sync';
import type { OpenChecker } from './open-checker.ts';

/** Where the types that people know by a name are exported. */
const homes = ['packages/contracts/src/index.ts', 'packages/core/src/index.ts'];
/** A choice of so few words is read faster than its name. */
const longestInline = 4;

export type NameOf = (type: Type) => string | undefined;

/** The name under which a type is exported, whether it was reached by that name or worked out from a schema. */
export function collectTypeNames({ checker, exportsOf }: OpenChecker): NameOf {
  const names = new Map<string, string>();
  for (const symbol of homes.flatMap(exportsOf)) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    if (!isWorthNaming(checker, type)) continue;
    const key = identify(type);
    if (!names.has(key)) names.set(key, symbol.name);
  }
  return (type) => (isWorthNaming(checker, type) ? names.get(identify(type)) : undefined);
}

/** A union reached through `| null` is another type with the same members. */
function identify(type: Type): string {
  const members = type.isUnionType() ? (type.getTypes() ?? []) : [type];
  return members
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join();
}

function isWorthNaming(checker: Checker, type: Type): boolean {
  if (type.isTypeParameter() || type.isErrorType()) return false;
  if (type.isUnionType()) {
    const members = type.getTypes() ?? [];
    return members.length > longestInline || members.some((member) => member.isObjectType());
  }
  return type.isObjectType() && !checker.isArrayType(type) && hasFields(checker, type);
}

function hasFields(checker: Checker, type: Type): boolean {
  return checker.getPropertiesOfType(type).length > 0;
}
