import {
  type Checker,
  SymbolFlags,
  type Symbol as TsSymbol,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync';
import { membersOf, type NameOf } from './type-names.ts';

export interface TypePrinter {
  /** The type as TypeScript source; what has a name is printed by it and noted as used. */
  print(type: Type): string;
  /** Notes a name as used. */
  use(name: string, members: readonly Type[]): void;
  /** All names that were used, and those that their definitions use, in order. */
  used(): [name: string, members: readonly Type[]][];
  /** The definition of a name. */
  define(name: string, members: readonly Type[]): string;
}

/** What is shorter may be the same by chance. */
const shortestSame = 150;

export function createTypePrinter(checker: Checker, nameOf: NameOf): TypePrinter {
  const noted = new Map<string, readonly Type[]>();
  let byText: Map<string, readonly Type[]> | undefined;
  /** Every name is looked at then; that alone is no use of it. */
  let isComparing = false;

  function named(members: readonly Type[]): string | undefined {
    const name = nameOf(members);
    if (name && !isComparing && !noted.has(name)) noted.set(name, members);
    return name;
  }

  function print(type: Type): string {
    const members = membersOf(type);
    const name = named(members);
    if (name) return name;
    const text = expand(members);
    return sameAs(text) ?? text;
  }

  /** What a schema takes and what it gives are two types to TypeScript, also where they say the same. */
  function sameAs(text: string): string | undefined {
    if (text.length < shortestSame) return undefined;
    if (!byText) {
      byText = new Map();
      isComparing = true;
      const all = nameOf.all().map((members) => [linesOf(expand(members)), members] as const);
      isComparing = false;
      byText = new Map(all.filter(([lines]) => lines.length >= shortestSame).reverse());
    }
    const members = byText.get(linesOf(text));
    return members && named(members);
  }

  function expand(members: readonly Type[]): string {
    const [only] = members;
    return members.length === 1 && only ? expandOne(only) : printUnion(members);
  }

  function expandOne(type: Type): string {
    if (type.isLiteralType()) return quote(type.value);
    if (type.isIntersectionType()) return printIntersection(type.getTypes() ?? []);
    if (checker.isArrayType(type)) return printArray(type);
    if (type.isTupleType()) return `[${argumentsOf(type).map(print).join(', ')}]`;
    return type.isObjectType() ? printObject(type) : checker.typeToString(type);
  }

  function printUnion(members: readonly Type[]): string {
    const { rest, nothing } = splitNothing(members);
    const alone = mergeBooleans(rest.map(print));
    const name = rest.length < members.length ? (named(rest) ?? sameAs(alone.join(' | '))) : undefined;
    const printed = name ? [name] : alone;
    // `undefined` stands last, where an optional field leaves it out.
    return [...new Set([...printed, ...nothing.map(expandOne).sort()])].join(' | ');
  }

  /** A brand is ours alone: to others `Points` is the text it is. */
  function printIntersection(members: readonly Type[]): string {
    const primitive = members.find((member) => !member.isObjectType() && !member.isIntersectionType());
    return primitive ? print(primitive) : members.map(print).join(' & ');
  }

  function printArray(type: Type): string {
    const item = print(argumentsOf(type)[0] as Type);
    return /^\w+$/.test(item) ? `${item}[]` : `Array<${item}>`;
  }

  function argumentsOf(type: Type): readonly Type[] {
    return type.isTypeReference() ? checker.getTypeArguments(type) : [];
  }

  function printObject(type: Type): string {
    const indexes = checker
      .getIndexInfosOfType(type)
      .map(({ keyType, valueType }) => `[key: ${print(keyType)}]: ${print(valueType)};`);
    const lines = [...indexes, ...checker.getPropertiesOfType(type).map(printField)];
    return lines.length === 0 ? '{}' : `{\n${indent(lines.join('\n'))}\n}`;
  }

  function printField(symbol: TsSymbol): string {
    const { type, isOptional } = readField(checker, symbol);
    const printed = isOptional ? withoutUndefined(print(type)) : print(type);
    const mark = isOptional ? '?' : '';
    return `${documentation(checker, symbol)}${fieldName(symbol.name)}${mark}: ${printed};`;
  }

  return {
    print,
    use: (name, members) => void noted.set(name, members),
    used() {
      // Printing a definition may note further names, which this loop comes to as well.
      for (const members of noted.values()) expand(members);
      return [...noted].sort(([a], [b]) => (a < b ? -1 : 1));
    },
    define(name, members) {
      const body = expand(members);
      const isInterface = members.length === 1 && body.startsWith('{');
      return isInterface ? `export interface ${name} ${body}` : `export type ${name} = ${body};`;
    },
  };
}

/** The members of a union that say something, and those that say there is nothing. */
export function splitNothing(members: readonly Type[]): { rest: Type[]; nothing: Type[] } {
  const isNothing = ({ flags }: Type) => (flags & (TypeFlags.Null | TypeFlags.Undefined)) !== 0;
  return { rest: members.filter((each) => !isNothing(each)), nothing: members.filter(isNothing) };
}

export function readField(checker: Checker, symbol: TsSymbol): { type: Type; isOptional: boolean } {
  const type = checker.getTypeOfSymbol(symbol);
  if (!type) throw new Error(`${symbol.name} has no type`);
  return { type, isOptional: (symbol.flags & SymbolFlags.Optional) !== 0 };
}

/** The same fields in another order are the same. */
function linesOf(text: string): string {
  const bare = text.replaceAll(/\/\*\*.*?\*\/\s*/gs, '');
  return bare
    .split('\n')
    .map((line) => line.trim())
    .sort()
    .join('\n');
}

function quote(value: string | number | boolean | bigint): string {
  return typeof value === 'string'
    ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    : String(value);
}

function mergeBooleans(printed: string[]): string[] {
  if (!printed.includes('true') || !printed.includes('false')) return printed;
  return [...printed.filter((each) => each !== 'true' && each !== 'false'), 'boolean'];
}

function withoutUndefined(printed: string): string {
  return printed.replace(/( \| undefined)+$/, '');
}

function fieldName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

function documentation(checker: Checker, symbol: TsSymbol): string {
  const text = checker.getDocumentationCommentOfSymbol(symbol).trim().replaceAll('*/', '');
  return text ? `/** ${text.replaceAll('\n', '\n * ')} */\n` : '';
}

export function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
