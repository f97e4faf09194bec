import type { OpenApi } from './open-api.ts';

const prefix = '#/components/schemas/';

/** Shapes that nothing points at are left out; one that is only ever answered needs no name for being asked. */
export function tidySchemas(document: OpenApi): OpenApi {
  const lean = mapObjects(document, dropPattern) as OpenApi;
  const schemas = lean.components.schemas ?? {};
  const used = reachable(lean, schemas);
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  const tidied = { ...lean, components: { ...lean.components, schemas: Object.fromEntries(kept) } };
  return shorten(tidied, used);
}

/** A format says it shorter. */
function dropPattern(each: Record<string, unknown>): Record<string, unknown> {
  const { pattern, ...others } = each;
  return typeof pattern === 'string' && typeof each.format === 'string' ? others : each;
}

function reachable({ paths, webhooks }: OpenApi, schemas: Record<string, unknown>): Set<string> {
  const found = new Set<string>();
  const queue = [...namesIn([paths, webhooks])];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...namesIn(schemas[name]));
  }
  return found;
}

/** Every name that something points at. */
export function namesIn(value: unknown): string[] {
  const text = JSON.stringify(value) ?? '';
  return [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);
}

function shorten(document: OpenApi, used: ReadonlySet<string>): OpenApi {
  const longer = [...used].filter((name) => name.endsWith('Output') && !used.has(name.slice(0, -6)));
  const names = new Map(longer.map((name) => [prefix + name, prefix + name.slice(0, -6)]));
  const renamed = mapObjects(document, (each) => {
    const target = typeof each.$ref === 'string' ? names.get(each.$ref) : undefined;
    return target ? { ...each, $ref: target } : each;
  }) as OpenApi;
  const schemas = Object.entries(renamed.components.schemas ?? {}).map(([name, schema]) => [
    names.get(prefix + name)?.slice(prefix.length) ?? name,
    schema,
  ]);
  return { ...renamed, components: { ...renamed.components, schemas: Object.fromEntries(schemas) } };
}

/** The same tree with every object in it changed, from the leaves up. */
export function mapObjects(
  value: unknown,
  change: (each: Record<string, unknown>) => Record<string, unknown>,
): unknown {
  if (Array.isArray(value)) return value.map((each) => mapObjects(each, change));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, each]) => [name, mapObjects(each, change)]);
  return change(Object.fromEntries(entries));
}
