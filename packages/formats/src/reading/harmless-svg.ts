import { FormatError } from '../format.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { parseXml } from '../xml/read-xml.ts';
import { childrenOf, type XmlElement } from '../xml/xml-element.ts';

const drawing = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'metadata', 'style', 'text', 'tspan', 'textPath'],
  ...[
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
    'marker',
    'pattern',
    'mask',
    'clipPath',
  ],
  ...[
    'linearGradient',
    'radialGradient',
    'stop',
    'filter',
    'feGaussianBlur',
    'feOffset',
    'feBlend',
    'feFlood',
  ],
  ...['feColorMatrix', 'feComposite', 'feMerge', 'feMergeNode', 'switch'],
]);

/** A drawing made of shapes and words alone: nothing in it runs, and it names nothing outside of itself. */
export function isHarmlessSvg(bytes: Uint8Array): boolean {
  try {
    return isHarmless(parseXml(decodeXml(bytes)));
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

function isHarmless(element: XmlElement): boolean {
  if (!drawing.has(element.name)) return false;
  const words = element.children.filter((child) => typeof child === 'string').join('');
  if (element.name === 'style' && namesSomethingOutside(words)) return false;
  return [...element.attributes].every(isHarmlessAttribute) && childrenOf(element).every(isHarmless);
}

function isHarmlessAttribute([name, value]: readonly [string, string]): boolean {
  if (/^on/iu.test(name)) return false;
  if (name === 'href' || name === 'src') return /^\s*#/u.test(value);
  return name.startsWith('xmlns') || name === 'svg' || !namesSomethingOutside(value);
}

function namesSomethingOutside(text: string): boolean {
  return /url\s*\(\s*["']?\s*(?!#)|@import|expression\s*\(|(?:java|vb)script\s*:|\\/iu.test(text);
}
