import type { Operation } from '../operations.ts';
import { failureResponses, problemSchema } from './failures.ts';
import { finishOperation } from './finish-operation.ts';
import { headerComponents, parameterComponents } from './headers.ts';
import { tags } from './introduction.ts';
import type { OpenApi } from './open-api.ts';
import { otherOperations } from './other-paths.ts';
import { tidySchemas } from './tidy-schemas.ts';
import { webhooks } from './webhooks.ts';

/** What the generator does not say: failures, headers, who may call, streams, words. Names stand in their order. */
export function finishDocument(document: OpenApi, operations: readonly Operation[]): OpenApi {
  for (const operation of operations) {
    const documented = document.paths[operation.path]?.[operation.method.toLowerCase()];
    if (documented) finishOperation(documented, operation);
  }
  for (const { method, path, ...documented } of otherOperations)
    document.paths[path] = { ...document.paths[path], [method]: documented };
  const { paths, components, ...rest } = tidySchemas({ ...document, webhooks });
  return {
    ...rest,
    info: { ...rest.info, license: { name: 'MIT', identifier: 'MIT' } },
    tags,
    paths: inOrder(paths),
    components: {
      ...components,
      schemas: inOrder({ ...components.schemas, Problem: problemSchema }),
      responses: failureResponses(),
      parameters: parameterComponents,
      headers: headerComponents,
    },
  };
}

function inOrder<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
