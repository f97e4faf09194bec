import { z } from 'zod';
import { type Operation, pathOf } from '../operations.ts';
import { innermost } from '../zod-shape.ts';
import { choice } from './describe-procedures.ts';
import { exampleOf } from './examples.ts';
import { failuresOf } from './failures.ts';
import { answerHeadersOf, parametersOf } from './headers.ts';
import type { Content, DocumentedOperation, DocumentedResponse } from './open-api.ts';
import { securityOf } from './security.ts';

export function finishOperation(documented: DocumentedOperation, operation: Operation): void {
  const { procedure } = operation;
  const area = pathOf(procedure.name).split('/')[3] ?? '';
  documented.summary = procedure.meta.title ?? procedure.name;
  documented.description = describe(operation);
  documented['x-procedure'] = procedure.name;
  documented.tags = [area];
  documented.security = securityOf(procedure);
  documented.parameters = [...(documented.parameters ?? []).map(withoutNull), ...parametersOf(operation)];
  finishBody(documented, operation);
  const isPublic = procedure.meta.access === 'public';
  documented.responses = {
    ...answersOf(documented.responses['200'] ?? {}, operation),
    ...failuresOf(isPublic, procedure.input !== null),
  };
}

/** A query string cannot say null: it leaves out. */
function withoutNull(parameter: object): object {
  const { schema } = parameter as { schema?: { anyOf?: { type?: string }[] } };
  const [only, ...others] = (schema?.anyOf ?? []).filter(({ type }) => type !== 'null');
  return only && others.length === 0 ? { ...parameter, schema: only, required: undefined } : parameter;
}

function describe({ procedure, path, note }: Operation): string {
  const { sessionOnly, alsoScopes } = procedure.meta;
  const parts = [
    path !== pathOf(procedure.name) &&
      `The same as \`${pathOf(procedure.name)}\`, under the name of the design.`,
    note,
    alsoScopes &&
      `A key with ${alsoScopes.map((scope) => `\`${scope}\``).join(', ')} may ask for all of it; with less, for what it could read.`,
    sessionOnly && 'No API key may call this.',
    `In tRPC: \`${procedure.name}\`.`,
  ];
  return parts.filter(Boolean).join(' ');
}

function finishBody({ requestBody }: DocumentedOperation, operation: Operation): void {
  const content = requestBody?.content['application/json'];
  if (!content) return;
  const { properties } = content.schema as { properties?: Record<string, unknown> };
  if (properties?.[choice]) content.schema = properties[choice];
  const example = exampleOf(operation.procedure.name)?.asked;
  if (example !== undefined) content.example = outside(example as Record<string, unknown>, operation);
}

/** By the names that this address has for things. */
function outside(example: Record<string, unknown>, { renames }: Operation): Record<string, unknown> {
  const names = Object.fromEntries(Object.entries(renames).map(([given, inside]) => [inside, given]));
  return Object.fromEntries(Object.entries(example).map(([name, value]) => [names[name] ?? name, value]));
}

function answersOf(answer: DocumentedResponse, operation: Operation): Record<string, DocumentedResponse> {
  const { procedure, method } = operation;
  const { schema } = answer.content?.['application/json'] ?? ({ schema: {} } as Content);
  const headers = answerHeadersOf(operation, isPaged(procedure.output));
  if (procedure.type === 'subscription')
    return { 200: { description: 'Events, as they happen.', headers, content: stream(schema) } };
  if (procedure.output instanceof z.ZodVoid) return { 204: { description: 'Done.', headers } };
  const example = exampleOf(procedure.name)?.answered;
  const content = { 'application/json': { schema, ...(example !== undefined && { example }) } };
  const known = { 304: { description: 'The same as before.' } };
  return { 200: { description: 'The answer.', headers, content }, ...(method === 'GET' && known) };
}

const stream = (schema: unknown) => ({ 'text/event-stream': { schema } });

function isPaged(output: z.ZodType | null): boolean {
  const inside = output && innermost(output);
  return inside instanceof z.ZodObject && 'nextCursor' in inside.shape;
}
