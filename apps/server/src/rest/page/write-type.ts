import { escapeHtml } from '@debrief/platform';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** A schema as a developer would write the type, in HTML: shapes that have a name are links to it. */
export function writeType(given: unknown, depth = 0): string {
  const schema = (given ?? {}) as Schema;
  const name = schema.$ref?.split('/').at(-1);
  if (name) return `<a href="#shape-${escapeHtml(name)}">${escapeHtml(name)}</a>`;
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map((each) => writeType(each, depth)).join(' | ');
  if (schema.allOf) return schema.allOf.map((each) => writeType(each, depth)).join(' & ');
  if (Array.isArray(schema.type)) return schema.type.map(escapeHtml).join(' | ');
  if (schema.type === 'array') return writeList(schema, depth);
  if (schema.type === 'object' || schema.properties) return writeObject(schema, depth);
  return escapeHtml(schema.format ?? schema.type ?? 'unknown');
}

function literal(value: unknown): string {
  return escapeHtml(typeof value === 'string' ? `'${value}'` : String(value));
}

function writeList({ items }: Schema, depth: number): string {
  const inside = writeType(items, depth);
  return inside.includes(' | ') && !inside.startsWith('{') ? `(${inside})[]` : `${inside}[]`;
}

function writeObject({ properties, required = [], additionalProperties }: Schema, depth: number): string {
  const fields = Object.entries(properties ?? {});
  if (fields.length === 0) {
    const others = typeof additionalProperties === 'object' ? writeType(additionalProperties, depth) : null;
    return others ? `Record&lt;string, ${others}&gt;` : '{}';
  }
  const indent = '  '.repeat(depth + 1);
  const lines = fields.map(([name, each]) => {
    const mark = required.includes(name) ? '' : '?';
    return `${indent}<b>${escapeHtml(name)}</b>${mark}: ${writeType(each, depth + 1)};\n`;
  });
  return `{\n${lines.join('')}${'  '.repeat(depth)}}`;
}
