import { errorCodes } from '@debrief/contracts';
import { escapeHtml } from '@debrief/platform';
import { plainPage } from '../../routes/plain-page.ts';
import { advice, failuresByStatus } from '../document/failures.ts';
import type { OpenApi } from '../document/open-api.ts';
import { problems } from '../problem.ts';
import { pageStyle } from './page-style.ts';
import { writeOperation } from './write-operation.ts';
import { writeText } from './write-text.ts';
import { writeType } from './write-type.ts';

/** The description of the API to be read: no script, all on one page, so that the browser's own search finds anything. */
export function writePage(document: OpenApi): string {
  const { info, tags = [], components } = document;
  const body = `<style>${pageStyle}</style><h1>The API of Debrief</h1>
<p>${writeText(info.description ?? '')}</p>
<p>For programs: <a href="/api/openapi.json">the same as OpenAPI 3.1</a>.</p>
${writeIndex(tags)}${writeWays(document)}${writeCodes()}
${tags.map((tag) => writeRoom(tag, document)).join('')}
${writeShapes(components.schemas ?? {})}`;
  return plainPage('The API of Debrief', body);
}

function writeIndex(tags: readonly { name: string }[]): string {
  const names = ['ways-in', 'codes', ...tags.map(({ name }) => name), 'shapes'];
  const items = names.map((name) => `<li><a href="#${name}">${name.replaceAll('-', ' ')}</a></li>`);
  return `<nav aria-label="Parts of this page"><ul>${items.join('')}</ul></nav>`;
}

function writeWays({ components }: OpenApi): string {
  const schemes = Object.entries(components.securitySchemes ?? {}) as [string, { description?: string }][];
  const items = schemes.map(
    ([name, { description = '' }]) => `<dt><code>${name}</code></dt><dd>${writeText(description)}</dd>`,
  );
  return `<h2 id="ways-in">Ways in</h2><dl class="codes">${items.join('')}</dl>`;
}

function writeCodes(): string {
  const statuses = Object.keys(failuresByStatus).map((status) => `<span id="status-${status}"></span>`);
  const items = errorCodes.map((code) => {
    const [status, title] = problems[code];
    return `<dt id="${code}"><code>${code}</code> ${status} ${escapeHtml(title)}</dt><dd>${writeText(advice[code])}</dd>`;
  });
  return `<h2 id="codes">Codes of failures</h2>${statuses.join('')}<dl class="codes">${items.join('')}</dl>`;
}

function writeRoom(
  { name, description = '' }: { name: string; description?: string },
  document: OpenApi,
): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags = [] }]) => tags.includes(name))
      .map(([method, operation]) => writeOperation(operation, { method, path, document })),
  );
  return writeFold(
    { name, count: `${operations.length}`, intro: writeText(description) },
    operations.join('\n'),
  );
}

interface Fold {
  name: string;
  count: string;
  intro: string;
}

/** The name of the place stands inside: a link to it opens the fold, without a script. */
function writeFold({ name, count, intro }: Fold, inside: string): string {
  return `<details class="room"><summary><h2>${name.replaceAll('-', ' ')}</h2> <span class="quiet-text">${count}</span></summary>
<div class="inside"><p id="${name}">${intro}</p>${inside}</div></details>`;
}

function writeShapes(schemas: Record<string, unknown>): string {
  const shapes = Object.entries(schemas).map(
    ([name, schema]) =>
      `<details id="shape-${escapeHtml(name)}" open><summary><code>${escapeHtml(name)}</code></summary><div class="body"><pre tabindex="0">${writeType(schema)}</pre></div></details>`,
  );
  return writeFold(
    { name: 'shapes', count: `${shapes.length}`, intro: 'What has a name of its own above.' },
    shapes.join('\n'),
  );
}
