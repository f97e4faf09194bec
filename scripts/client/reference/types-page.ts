import type { Type } from 'typescript/unstable/sync';
import type { DescribeFields } from './describe-fields.ts';
import { fieldTable, type LinkOf, typeCell } from './table.ts';

export interface NamedType {
  name: string;
  members: readonly Type[];
  /** As TypeScript source. */
  definition: string;
}

export function typesPage(types: readonly NamedType[], describe: DescribeFields, linkOf: LinkOf): string {
  const sections = types.map(({ name, members, definition }) => {
    const rows = members.every((each) => each.isObjectType()) ? describe(members) : [];
    return `## ${name}\n\n${rows.length > 0 ? fieldTable(rows, linkOf) : inWords(definition, linkOf)}`;
  });
  const about =
    "What procedures take and answer, by name; `import type { Job } from '@debrief/client'`. A field with `?` may be left out.";
  return ['# Types', about, ...sections, ''].join('\n\n');
}

function inWords(definition: string, linkOf: LinkOf): string {
  const body = definition.replace(/^export type \w+ = /, '').replace(/;$/, '');
  return typeCell(body.replaceAll(/\s+/g, ' '), linkOf);
}
