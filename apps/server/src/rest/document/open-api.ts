/** As much of OpenAPI 3.1 as is touched here. */
export interface OpenApi {
  openapi: string;
  info: {
    title: string;
    version: string;
    description?: string;
    license?: { name: string; identifier: string };
  };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, DocumentedOperation>>;
  webhooks?: Record<string, object>;
  components: Record<string, Record<string, unknown>>;
}

export interface DocumentedOperation {
  operationId: string;
  /** The procedure behind it, by its name in the router. */
  'x-procedure'?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: object[];
  requestBody?: { required?: boolean; content: Record<string, Content> };
  responses: Record<string, DocumentedResponse>;
}

export interface DocumentedResponse {
  $ref?: string;
  description?: string;
  headers?: Record<string, object>;
  content?: Record<string, Content>;
}

export interface Content {
  schema: unknown;
  example?: unknown;
}
