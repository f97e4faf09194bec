import type { Nodes } from 'mdast';
import { expect } from 'vitest';
import { treeOf } from '../markdown/markdown-tree.ts';

/** Read as the page reads it, nothing in the text runs, loads or leads anywhere but to a named site. */
export function expectInert(markdown: string): void {
  walk(treeOf(markdown), markdown);
}

function walk(node: Nodes, markdown: string): void {
  expect(node.type, markdown).not.toBe('html');
  if (node.type === 'link' || node.type === 'definition')
    expect(node.url, markdown).toMatch(/^(https?:\/\/|mailto:)/u);
  if (node.type === 'image') expect(node.url, markdown).toMatch(/^media:[\da-f]{64}$/u);
  if ('children' in node) for (const child of node.children) walk(child, markdown);
}
