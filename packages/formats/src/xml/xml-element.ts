/** An element without its prefix: `imsmd:title` is `title`. */
export interface XmlElement {
  name: string;
  /** By name without prefix. */
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
  /** Where it begins, from 1. */
  line: number;
}
export type XmlNode = XmlElement | string;

/** Its elements of that name, one level down. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** Its elements of one of these names, at any depth, in the order of the document. */
export function descendantsOf(element: XmlElement, ...names: string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...descendantsOf(child, ...names),
  ]);
}

export function descendantOf(element: XmlElement, ...names: string[]): XmlElement | undefined {
  return descendantsOf(element, ...names)[0];
}

/** All text within it, as it stands. */
export function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

export function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? '';
}
