import type { DocumentedOperation, OpenApi } from '../../apps/server/src/rest/document/open-api.ts';
import { sampleOf } from './sample-of.ts';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: unknown;
  example?: unknown;
}

/** The same description as a collection of Postman, form 2.1: a folder for every room, keys and addresses as variables. */
export function toPostman(document: OpenApi): object {
  const requests = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags?.[0] ?? '',
      item: toItem({ path, method, operation, document }),
    })),
  );
  const byTag = Map.groupBy(requests, ({ tag }) => tag);
  return {
    info: {
      name: document.info.title,
      description: document.info.description,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: apiKey,
    variable: [
      { key: 'baseUrl', value: 'http://localhost:3000' },
      { key: 'apiKey', value: '' },
      { key: 'token', value: '' },
    ],
    item: (document.tags ?? []).map(({ name, description }) => ({
      ...{ name, description },
      item: (byTag.get(name) ?? []).map(({ item }) => item),
    })),
  };
}

const text = (key: string, value: string) => ({ key, value, type: 'string' });

const apiKey = {
  type: 'apikey',
  apikey: [text('key', 'x-api-key'), text('value', '{{apiKey}}'), text('in', 'header')],
};
const bearer = { type: 'bearer', bearer: [text('token', '{{token}}')] };

/** Without it, that of the collection. */
function authOf({ security = [] }: DocumentedOperation): object | undefined {
  if (security.some((each) => each.apiKey)) return undefined;
  return security.some((each) => each.bearer) ? bearer : { type: 'noauth' };
}

interface Asked {
  path: string;
  method: string;
  operation: DocumentedOperation;
  document: OpenApi;
}

function toItem(asked: Asked): object {
  const { operation, method } = asked;
  const auth = authOf(operation);
  return {
    name: operation.summary ?? operation.operationId,
    request: {
      method: method.toUpperCase(),
      description: operation.description,
      ...(auth && { auth }),
      header: headersOf(asked),
      url: toUrl(asked),
      ...bodyOf(asked),
    },
    response: [],
  };
}

function parametersOf({ operation, document }: Asked): Parameter[] {
  return (operation.parameters ?? []).map((parameter) => {
    const name = (parameter as { $ref?: string }).$ref?.split('/').at(-1);
    return (name ? document.components.parameters?.[name] : parameter) as Parameter;
  });
}

function headersOf(asked: Asked): object[] {
  const said = parametersOf(asked).filter((each) => each.in === 'header');
  const [contentType] = Object.keys(asked.operation.requestBody?.content ?? {});
  const content = contentType ? [{ key: 'content-type', value: contentType }] : [];
  return [...content, ...said.map(({ name }) => ({ key: name, value: '', disabled: true }))];
}

function toUrl(asked: Asked): object {
  const path = asked.path.replace(/\{(\w+)\}/g, ':$1');
  const parameters = parametersOf(asked);
  const sample = ({ schema, example }: Parameter) => String(example ?? sampleOf(schema, asked.document));
  const query = parameters
    .filter((each) => each.in === 'query')
    .map((each) => ({ key: each.name, value: sample(each), ...(!each.required && { disabled: true }) }));
  const variable = parameters
    .filter((each) => each.in === 'path')
    .map((each) => ({ key: each.name, value: sample(each) }));
  return {
    raw: `{{baseUrl}}${path}`,
    host: ['{{baseUrl}}'],
    path: path.split('/').filter(Boolean),
    query,
    variable,
  };
}

function bodyOf({ operation, document }: Asked): object {
  const content = operation.requestBody?.content ?? {};
  const json = content['application/json'];
  if (!json) return Object.keys(content).length > 0 ? { body: { mode: 'file' } } : {};
  const raw = JSON.stringify(json.example ?? sampleOf(json.schema, document), null, 2);
  return { body: { mode: 'raw', raw, options: { raw: { language: 'json' } } } };
}
