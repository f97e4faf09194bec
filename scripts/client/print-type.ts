import {
  type Checker,
  SymbolFlags,
  type Symbol as TsSymbol,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync';
import type { NameOf } from './type-names.ts';

export interface TypePrinter {
  /** The type as TypeScript source; what has a name is printed by it and noted as used. */
  print(type: Type): string;
  /** Notes a name as used. */
  use(name: string, type: Type): void;
  /** The definitions of all names that were used, and of those they use. */
  definitions(): string[];
}

export function createTypePrinter(checker: Checker, nameOf: NameOf): TypePrinter {
  const used = new Map<string, Type>();

  function print(type: Type): string {
    const name = nameOf(type);
    if (!name) return expand(type);
    if (!used.has(name)) used.set(name, type);
    return name;
  }

  function expand(type: Type): string {
    if (type.isUnionType()) return printUnion(type.getTypes() ?? []);
    if (type.isLiteralType()) return quote(type.value);
    if (type.isIntersectionType()) return printIntersection(type.getTypes() ?? []);
    if (checker.isArrayType(type)) return printArray(type);
    if (type.isTupleType()) return `[${argumentsOf(type).map(print).join(', ')}]`;
    if (type.isObjectType()) return printObject(type);
    return (type.flags & TypeFlags.Never) !== 0 ? 'never' : checker.typeToString(type);
  }

  function printUnion(members: readonly Type[]): string {
    const isNothing = ({ flags }: Type) => (flags & (TypeFlags.Null | TypeFlags.Undefined)) !== 0;
    const rest = members.filter((member) => !isNothing(member));
    const name = rest.length < members.length && rest.length > 1 ? nameOfMembers(rest) : undefined;
    const printed = name ? [name] : mergeBooleans(rest.map(print));
    // `undefined` stands last, where an optional field leaves it out.
    const nothing = members.filter(isNothing).map(expand).sort();
    return [...new Set([...printed, ...nothing])].join(' | ');
  }

  /** `nameOf` knows a union by its members alone. */
  function nameOfMembers(members: readonly Type[]): string | undefined {
    const union = {
      isUnionType: () => true,
      isTypeParameter: () => false,
      isErrorType: () => false,
      getTypes: () => members,
    };
    const name = nameOf(union as unknown as Type);
    if (name && !used.has(name)) used.set(name, { ...union, members } as unknown as Type);
    return name;
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
    const fields = checker.getPropertiesOfType(type).map(printField);
    const lines = [...indexes, ...fields];
    return lines.length === 0 ? '{}' : `{\n${indent(lines.join('\n'))}\n}`;
  }

  function printField(symbol: TsSymbol): string {
    const type = checker.getTypeOfSymbol(symbol);
    if (!type) throw new Error(`${symbol.name} has no type`);
    const isOptional = (symbol.flags & SymbolFlags.Optional) !== 0;
    const printed = isOptional ? withoutUndefined(print(type)) : print(type);
    return `${documentation(checker, symbol)}${fieldName(symbol.name)}${isOptional ? '?' : ''}: ${printed};`;
  }

  return {
    print,
    use: (name, type) => void used.set(name, type),
    definitions() {
      const done = new Map<string, string>();
      for (let next = nextOf(used, done); next; next = nextOf(used, done)) {
        const body = expand(next[1]);
        done.set(
          next[0],
          body.startsWith('{') && next[1].isObjectType?.()
            ? `export interface ${next[0]} ${body}`
            : `export type ${next[0]} = ${body};`,
        );
      }
      return [...done].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
    },
  };
}

function nextOf(used: Map<string, Type>, done: Map<string, string>) {
  return [...used].find(([name]) => !done.has(name));
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

export function documentation(checker: Checker, symbol: TsSymbol): string {
  const text = checker.getDocumentationCommentOfSymbol(symbol).trim().replaceAll('*/', '');
  return text ? `/** ${text.replaceAll('\n', '\n * ')} */\n` : '';
}

export function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
