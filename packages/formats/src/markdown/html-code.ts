import type { ChildNode } from 'domhandler';

/** The characters of a node as they stand, without marks. */
export function textOf(node: ChildNode): string {
  if (node.type === 'text') return (node as unknown as { data: string }).data;
  if (!('children' in node)) return '';
  return node.children
    .map((child) => ('name' in child && child.name === 'br' ? '\n' : textOf(child)))
    .join('');
}

export function fence(code: string, language: string): string {
  const text = code.replace(/^\n|\s+$/gu, '');
  if (text === '') return '';
  const marks = ticksLongerThanIn(text, 3);
  return `${marks}${language}\n${text}\n${marks}`;
}

export function codeSpan(code: string): string {
  const text = code.replace(/\s+/gu, ' ');
  if (text.trim() === '') return '';
  const marks = ticksLongerThanIn(text, 1);
  const blank = /^`|`$|^ .* $/u.test(text) ? ' ' : '';
  return `${marks}${blank}${text}${blank}${marks}`;
}

function ticksLongerThanIn(text: string, atLeast: number): string {
  const longest = (text.match(/`+/gu) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  return '`'.repeat(longest >= atLeast ? longest + 1 : atLeast);
}

/** From `class="language-python"` of a pre or of the code within it. */
export function languageOf(node: ChildNode): string {
  const classes = 'attribs' in node ? ((node.attribs as Record<string, string>).class ?? '') : '';
  const named = /\blang(?:uage)?-([\w+#-]{1,20})/u.exec(classes)?.[1];
  if (named) return named;
  const [first] = 'children' in node ? node.children : [];
  return first && 'attribs' in first ? languageOf(first) : '';
}
