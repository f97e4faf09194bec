import type { SourceFile } from '../checking/source-files.ts';

export interface KnownReason {
  code: string;
  /** `invitation-*` where a part of it is only known at run time. */
  reason: string;
  /** What the log says of it. */
  meaning: string;
}

const thrown =
  /new AppError\(\s*'([a-z-]+)',\s*('(?:[^'\\]|\\.)*'|`[^`]*`|"[^"]*"|[\w.()]+),\s*\{[^{}]*?reason:\s*('[a-z0-9-]+'|`[^`]*`)/g;
const missing = /notFound\('([a-z -]+)'\)/g;
const refused = /^ {2}'?([a-z-]+)'?: \[(\d{3}), '([a-z-]+)', '([^']*)'\]/gm;

/** What one file of the server may answer a caller with. */
export function collectReasons({ path, text }: Pick<SourceFile, 'path' | 'text'>): KnownReason[] {
  if (/(http\/refusals|routes\/auth-problem)\.ts$/.test(path))
    return [...text.matchAll(refused)].map(([, reason = '', , code = '', meaning = '']) => ({
      ...{ code, reason, meaning },
    }));
  const own = [...text.matchAll(thrown)].map(({ 1: code = '', 2: message = '', 3: reason = '', index }) => ({
    ...{ code, reason: plain(reason), meaning: meaningOf(message, text.slice(0, index)) },
  }));
  const absent = [...text.matchAll(missing)].map(([, what = '']) => ({
    ...{ code: 'not-found', reason: `${what}-not-found`, meaning: `no such ${what}, or not this person's` },
  }));
  return [...own, ...absent];
}

/** A literal, or the constant of this name that stands last before it. */
function meaningOf(message: string, before: string): string {
  if (/^['"`]/.test(message)) return plain(message);
  const constants = [...before.matchAll(/const (\w+) =\s*('(?:[^'\\]|\\.)*'|`[^`]*`|"[^"]*");/g)];
  const literal = constants.findLast(([, name]) => name === message)?.[2];
  return literal ? plain(literal) : 'its message says what';
}

/** A text of the code as a text for people. */
function plain(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\$\{[^}]*\}/g, '*')
    .replace(/\\(.)/g, '$1');
}
