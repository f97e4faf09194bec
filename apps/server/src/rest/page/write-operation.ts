import { escapeHtml } from '@debrief/platform';
import type { Content, DocumentedOperation, OpenApi } from '../document/open-api.ts';
import { writeText } from './write-text.ts';
import { writeType } from './write-type.ts';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: unknown;
}

interface Place {
  method: string;
  path: string;
  document: OpenApi;
}

/** One operation, folded until somebody wants to know more. */
export function writeOperation(operation: DocumentedOperation, place: Place): string {
  const { method, path } = place;
  return `<details id="${escapeHtml(operation.operationId)}">
<summary><span class="method ${method}">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code>
<span class="what">${escapeHtml(operation.summary ?? '')}</span></summary>
<div class="body"><p>${writeText(operation.description ?? '')}</p>${writeAccess(operation)}${writeParameters(operation, place)}${writeBody(operation)}${writeAnswers(operation)}</div></details>`;
}

function writeAccess({ security = [] }: DocumentedOperation): string {
  const scope = security.flatMap((each) => each.apiKey ?? [])[0];
  const isOpen = security.some((each) => Object.keys(each).length === 0);
  const named = scope && `the scope <code>${escapeHtml(scope)}</code>`;
  if (isOpen)
    return quiet(named ? `Open to everybody, signed in or not; a key needs ${named}.` : 'Open to everybody.');
  return quiet(named ? `Needs a key with ${named}, or a session.` : 'Needs a session; no key opens it.');
}

function quiet(words: string): string {
  return `<p class="quiet-text">${words}</p>`;
}

function writeParameters({ parameters = [] }: DocumentedOperation, { document }: Place): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map((each) => {
    const { name, in: where, required, description, schema } = resolve(each, document);
    return `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${where}${required ? ', needed' : ''}</td><td><code>${writeType(schema)}</code> ${writeText(description ?? '')}</td></tr>`;
  });
  return `<h4>Asked in the address and the headers</h4><div class="wide" tabindex="0"><table><thead><tr><th>Name</th><th>Where</th><th>What</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function resolve(given: object, { components }: OpenApi): Parameter {
  const shared = (given as { $ref?: string }).$ref?.split('/').at(-1);
  return (shared ? components.parameters?.[shared] : given) as Parameter;
}

function writeBody({ requestBody }: DocumentedOperation): string {
  return Object.entries(requestBody?.content ?? {})
    .map(([type, content]) => `<h4>Sent as <code>${escapeHtml(type)}</code></h4>${writeContent(content)}`)
    .join('');
}

function writeContent({ schema, example }: Content): string {
  const shown =
    example === undefined ? '' : `<pre tabindex="0">${escapeHtml(JSON.stringify(example, null, 2))}</pre>`;
  return `<pre tabindex="0">${writeType(schema)}</pre>${shown}`;
}

function writeAnswers({ responses }: DocumentedOperation): string {
  const items = Object.entries(responses).map(([status, given]) => {
    const name = given.$ref?.split('/').at(-1);
    if (name) return null;
    const contents = Object.entries(given.content ?? {}).map(
      ([type, content]) =>
        `<p class="quiet-text"><code>${escapeHtml(type)}</code></p>${writeContent(content)}`,
    );
    return `<h4>${escapeHtml(status)} ${escapeHtml(given.description ?? '')}</h4>${contents.join('')}`;
  });
  const failures = Object.keys(responses).filter((status) => responses[status]?.$ref);
  const links = failures.map((status) => `<a href="#status-${status}">${status}</a>`).join(', ');
  return `${items.filter(Boolean).join('')}${links && `<p class="quiet-text">May fail with ${links}.</p>`}`;
}
