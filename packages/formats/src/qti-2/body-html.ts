import { escapeHtml } from '../markdown/markdown-to-html.ts';
import { gapMark } from '../qti/kit.ts';
import { attribute, childrenOf, type XmlElement, type XmlNode } from '../xml/xml-element.ts';

/** What is shown elsewhere or to others, and no part of a text. */
const asides = new Set([
  ...['feedbackInline', 'feedbackBlock', 'rubricBlock', 'printedVariable', 'templateInline', 'templateBlock'],
  ...['stylesheet', 'script', 'style', 'prompt'],
]);

/** In HTML these have no end. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'source', 'col', 'wbr']);

/** Interactions that stand within a line, and the holes of a gap match: each is a gap. */
export const inlineInteractions = ['textEntryInteraction', 'inlineChoiceInteraction', 'gap'];

/** An element's content as HTML; what is answered within its lines stands as the marks of gaps, counted by `gaps`. */
export function innerHtml(element: XmlElement, gaps: XmlElement[] = []): string {
  return element.children.map((child) => nodeHtml(child, gaps)).join('');
}

function nodeHtml(node: XmlNode, gaps: XmlElement[]): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (inlineInteractions.includes(node.name)) return gapMark(gaps.push(node) - 1);
  if (asides.has(node.name) || node.name.endsWith('Interaction')) return '';
  if (node.name === 'object') return objectHtml(node, gaps);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  if (voidElements.has(node.name)) return `<${node.name}${attributes}>`;
  return `<${node.name}${attributes}>${innerHtml(node, gaps)}</${node.name}>`;
}

/** What is shown in place of an object when it cannot be is its words. */
function objectHtml(element: XmlElement, gaps: XmlElement[]): string {
  const type = attribute(element, 'type');
  const address = escapeHtml(attribute(element, 'data'));
  const words = textWithin(element);
  if (type.startsWith('image/')) return `<img src="${address}" alt="${escapeHtml(words)}"/>`;
  if (type.startsWith('audio/')) return `<audio src="${address}" title="${escapeHtml(words)}"></audio>`;
  return innerHtml(element, gaps);
}

function textWithin(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textWithin(child)))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Every interaction that is a block of its own, wherever it stands in the body. */
export function blockInteractions(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name.endsWith('Interaction') && !inlineInteractions.includes(child.name)
      ? [child]
      : blockInteractions(child),
  );
}
