import type { OpenApi } from '../../apps/server/src/rest/document/open-api.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  default?: unknown;
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

const byFormat: Record<string, string> = {
  uuid: '0190a8c0-0000-7000-8000-000000000000',
  'date-time': '2026-01-31T12:00:00.000Z',
  date: '2026-01-31',
  email: 'ada@example.org',
  uri: 'https://example.org/',
};

/** A value that fits a schema, always the same: what must be said, and of choices the first. */
export function sampleOf(given: unknown, document: OpenApi): unknown {
  const schema = resolve((given ?? {}) as Schema, document);
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.oneOf ?? schema.anyOf ?? schema.allOf ?? [];
  if (choice) return sampleOf(choice, document);
  return sampleOfType(schema, document);
}

function sampleOfType(schema: Schema, document: OpenApi): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object' || schema.properties) return sampleOfObject(schema, document);
  if (type === 'array') return schema.items ? [sampleOf(schema.items, document)] : [];
  if (type === 'string') return byFormat[schema.format ?? ''] ?? 'text';
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  return type === 'boolean' ? true : null;
}

function sampleOfObject({ properties = {}, required = [] }: Schema, document: OpenApi): object {
  const said = Object.entries(properties).filter(([name]) => required.includes(name));
  return Object.fromEntries(said.map(([name, each]) => [name, sampleOf(each, document)]));
}

function resolve(schema: Schema, document: OpenApi): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name ? (document.components.schemas?.[name] as Schema) : schema;
}
