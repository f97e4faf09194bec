import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApi } from './document/open-api.ts';
import type { Operation } from './operations.ts';

export interface Answered {
  status: number;
  body: string;
}

/** What is wrong with an answer, by the document alone; null: nothing. */
export type Judge = (operation: Operation, answer: Answered) => string | null;

/** A validator of JSON schemas that knows nothing but the document, as a program does that was made from it. */
export function judgeByDocument(document: OpenApi): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'api');
  const known = new Map<string, ValidateFunction>();
  const schemaAt = (pointer: string) => {
    const fits = known.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` });
    known.set(pointer, fits);
    return fits;
  };
  return ({ method, path }, { status, body }) => {
    const place = ['paths', path, method.toLowerCase(), 'responses', String(status)];
    const described = document.paths[path]?.[method.toLowerCase()]?.responses[String(status)];
    if (!described || status >= 400) return `${status} ${body.slice(0, 300)}`;
    if (!described.content) return body === '' ? null : `${status} with ${body.slice(0, 100)}`;
    const fits = schemaAt([...place, 'content', 'application/json', 'schema'].map(escaped).join('/'));
    return fits(JSON.parse(body)) ? null : (fits.errors ?? []).slice(0, 5).map(toWords).join('; ');
  };
}

/** A part of a JSON pointer in an address. */
function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function toWords({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath} ${message} ${JSON.stringify(params)}`;
}
