import type { Checker, Symbol as TsSymbol, Type } from 'typescript/unstable/sync';
import { readField, splitNothing, type TypePrinter } from '../print-type.ts';
import { membersOf, type NameOf } from '../type-names.ts';

/** One line of a table: `members[].name`. */
export interface FieldRow {
  path: string;
  type: string;
  isOptional: boolean;
  doc: string;
}

export type DescribeFields = (members: readonly Type[]) => FieldRow[];

/** The fields of a type, those of nameless objects inside it under their path; nothing for what has no fields. */
export function createDescribeFields(checker: Checker, printer: TypePrinter, nameOf: NameOf): DescribeFields {
  function fieldsOf(members: readonly Type[], prefix: string): FieldRow[] {
    const { rest } = splitNothing(members);
    const objects = rest.filter((each) => each.isObjectType() && !checker.isArrayType(each));
    const isChoice = objects.length > 1;
    return objects.flatMap((type) => {
      const label = isChoice ? `${prefix}(${labelOf(type)}).` : prefix;
      return checker.getPropertiesOfType(type).flatMap((symbol) => rowsOf(symbol, label));
    });
  }

  function rowsOf(symbol: TsSymbol, prefix: string): FieldRow[] {
    const { type, isOptional } = readField(checker, symbol);
    const doc = checker.getDocumentationCommentOfSymbol(symbol).trim().replaceAll(/\s+/g, ' ');
    const path = `${prefix}${symbol.name}`;
    const inner = innerOf(type);
    if (!inner) return [{ path, type: oneLine(printer.print(type), isOptional), isOptional, doc }];
    const nothing = splitNothing(membersOf(type)).nothing.map((each) => printer.print(each));
    const shown = [inner.isList ? 'list of objects' : inner.isChoice ? 'one of' : 'object', ...nothing];
    const row = { path, type: oneLine(shown.join(' | '), isOptional), isOptional, doc };
    return [row, ...fieldsOf(inner.members, `${path}${inner.isList ? '[]' : ''}.`)];
  }

  /** What a nameless object, or a list of them, holds; undefined for everything else. */
  function innerOf(type: Type) {
    const { rest } = splitNothing(membersOf(type));
    const [only] = rest;
    if (!only || !printer.print(type).includes('{')) return undefined;
    if (rest.length === 1 && checker.isArrayType(only) && only.isTypeReference()) {
      const item = membersOf(checker.getTypeArguments(only)[0] as Type);
      return isNameless(item) ? { members: item, isList: true, isChoice: false } : undefined;
    }
    return isNameless(rest) ? { members: rest, isList: false, isChoice: rest.length > 1 } : undefined;
  }

  function isNameless(members: readonly Type[]): boolean {
    if (nameOf(members)) return false;
    return members.every(
      (each) =>
        each.isObjectType() &&
        !checker.isArrayType(each) &&
        checker.getIndexInfosOfType(each).length === 0 &&
        !nameOf([each]),
    );
  }

  /** What tells one of a choice from the others: `type: delta`. */
  function labelOf(type: Type): string {
    const told = checker.getPropertiesOfType(type).flatMap((symbol) => {
      const { type: field } = readField(checker, symbol);
      return field.isStringLiteralType() ? [`${symbol.name}: ${field.value}`] : [];
    });
    return told[0] ?? checker.getPropertiesOfType(type)[0]?.name ?? '';
  }

  return (members) => {
    const [only] = members;
    const inner = only && checker.isArrayType(only) ? innerOf(only) : undefined;
    return inner ? fieldsOf(inner.members, '[].') : fieldsOf(members, '');
  };
}

function oneLine(type: string, isOptional: boolean): string {
  const line = type.replaceAll(/\/\*\*.*?\*\/\s*/gs, '').replaceAll(/\s+/g, ' ');
  return isOptional ? line.replace(/( \| undefined)+$/, '') : line;
}
