import { escapeHtml } from '../markdown/markdown-to-html.ts';
import { voidElements } from '../qti-2/body-html.ts';
import {
  attribute,
  childOf,
  childrenOf,
  descendantsOf,
  textOf,
  type XmlElement,
} from '../xml/xml-element.ts';

/** A field into which something is answered. */
export interface Field {
  ident: string;
  cardinality: string;
  kind: 'choice' | 'text' | 'other';
  /** Of numbers alone. */
  isNumeric: boolean;
  /** What stands before the field, as HTML: the prompt of a match, the name of a blank. */
  prompt: string;
  labels: { ident: string; html: string; isFixed: boolean }[];
}

/** A text of the presentation or a field, in their order. */
export type Piece = { html: string } | { field: Field };

const fieldNames = ['response_lid', 'response_str', 'response_num', 'response_xy', 'response_grp'];

export function piecesOf(item: XmlElement): Piece[] {
  const presentation = childOf(item, 'presentation');
  return presentation ? gather(presentation) : [];
}

function gather(element: XmlElement): Piece[] {
  return childrenOf(element).flatMap((child): Piece[] => {
    if (fieldNames.includes(child.name)) return [{ field: fieldOf(child) }];
    if (child.name === 'material') return [{ html: materialHtml(child) }];
    return gather(child);
  });
}

function fieldOf(element: XmlElement): Field {
  const fib = descendantsOf(element, 'render_fib')[0];
  const isChoice = element.name === 'response_lid' || element.name === 'response_grp';
  return {
    ident: attribute(element, 'ident'),
    cardinality: attribute(element, 'rcardinality').toLowerCase() || 'single',
    kind: isChoice && !fib ? 'choice' : element.name === 'response_xy' ? 'other' : 'text',
    isNumeric:
      element.name === 'response_num' || /^(decimal|integer)$/iu.test(fib ? attribute(fib, 'fibtype') : ''),
    prompt: childrenOf(element, 'material').map(materialHtml).join(''),
    labels: descendantsOf(element, 'response_label').map((label) => ({
      ident: attribute(label, 'ident'),
      html: descendantsOf(label, 'material').map(materialHtml).join(''),
      isFixed: /^no$/iu.test(attribute(label, 'rshuffle')),
    })),
  };
}

export function materialHtml(material: XmlElement): string {
  return childrenOf(material)
    .map((child) => {
      if (child.name === 'mattext' || child.name === 'matemtext') return mattext(child);
      if (child.name === 'matbreak') return '<br/>';
      if (child.name === 'matimage' || child.name === 'mataudio') return media(child);
      return child.name === 'altmaterial' ? '' : materialHtml(child);
    })
    .join('');
}

function mattext(element: XmlElement): string {
  const type = attribute(element, 'texttype').toLowerCase();
  const markup = childrenOf(element);
  if (markup.length > 0) return element.children.map(serialize).join('');
  const text = textOf(element);
  // Most programs write HTML and some of them say that it is plain.
  return type.includes('html') || /<\/?[a-z][^<>]*>|&(?:nbsp|[lg]t|amp);/iu.test(text)
    ? text
    : escapeHtml(text).replaceAll('\n', '<br/>');
}

function serialize(node: XmlElement | string): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
  if (voidElements.has(node.name)) return `<${node.name}${attributes}>`;
  return `<${node.name}${attributes}>${node.children.map(serialize).join('')}</${node.name}>`;
}

function media(element: XmlElement): string {
  const uri = escapeHtml(attribute(element, 'uri'));
  const words = escapeHtml(attribute(element, 'label'));
  return element.name === 'matimage'
    ? `<img src="${uri}" alt="${words}"/>`
    : `<audio src="${uri}" title="${words}">${words}</audio>`;
}

/** Fields such as question_type and points_possible, and the older elements that say the same. */
export function metadataOf(item: XmlElement): ReadonlyMap<string, string> {
  const fields = descendantsOf(item, 'qtimetadatafield').map(
    (field) => [text(field, 'fieldlabel').toLowerCase(), text(field, 'fieldentry')] as const,
  );
  const older = descendantsOf(item, 'qmd_itemtype', 'qmd_topic', 'qmd_levelofdifficulty').map(
    (each) => [each.name, textOf(each).trim()] as const,
  );
  return new Map([...older, ...fields]);
}

function text(element: XmlElement, name: string): string {
  return textOf(childOf(element, name)).trim();
}

/** By id, as HTML. */
export function feedbackOf(item: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(item, 'itemfeedback').map((feedback) => [
      attribute(feedback, 'ident'),
      descendantsOf(feedback, 'material').map(materialHtml).join(''),
    ]),
  );
}
