import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FormatError } from '../format.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';

export interface XmlLimits {
  depth: number;
  /** Characters of one run of text. */
  textLength: number;
  /** Characters of the whole document. */
  length: number;
}

export const xmlLimits: XmlLimits = { depth: 64, textLength: 1_000_000, length: 20_000_000 };

/** An element that was asked for, with what it stands in. */
export interface XmlPick {
  element: XmlElement;
  /** From the root down, without their children. */
  ancestors: readonly Pick<XmlElement, 'name' | 'attributes'>[];
  /** As it stands in the file. */
  source: string;
}

const chunkLength = 65_536;

/**
 * Reads a document piece by piece and gives every element of one of these names (an element within one of them is part
 * of it). A document type is refused: it is where entities and addresses of other files come from.
 * @throws FormatError when the document is not well-formed or larger or deeper than the limits.
 */
export function* readXml(
  text: string,
  names: readonly string[],
  limits: XmlLimits = xmlLimits,
): Generator<XmlPick> {
  if (text.length > limits.length) {
    throw new FormatError(`The XML is longer than ${limits.length / 1_000_000} million characters.`);
  }
  const builder = createBuilder(text, { names: new Set(names), limits });
  for (let at = 0; at < text.length; at += chunkLength) {
    builder.parser.write(text.slice(at, at + chunkLength));
    yield* builder.take();
  }
  builder.parser.close();
  yield* builder.take();
}

/** The whole document as one tree. */
export function parseXml(text: string, limits?: XmlLimits): XmlElement {
  const root = /<([\w.:-]+)/u.exec(text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/gu, ''))?.[1] ?? '';
  const [pick] = readXml(text, [plainName(root)], limits);
  if (!pick) throw new FormatError('The XML holds no element.');
  return pick.element;
}

interface Open extends XmlElement {
  attributes: Map<string, string>;
  children: XmlNode[];
  startsAt: number;
}

function createBuilder(text: string, { names, limits }: { names: Set<string>; limits: XmlLimits }) {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.ENTITIES.nbsp = '\u00a0';
  const stack: Open[] = [];
  let picked: Open | undefined;
  let done: XmlPick[] = [];
  let startsAt = 0;
  let line = 1;
  const addText = (piece: string) => {
    if (piece.length > limits.textLength) throw new FormatError('The XML holds a text that is too long.');
    if (picked) stack.at(-1)?.children.push(piece);
  };
  parser.on('doctype', () => {
    throw new FormatError(
      'The XML declares a document type, from which entities and other files could come; that is not taken.',
    );
  });
  parser.on('error', (error) => {
    throw new FormatError(`The XML is not well-formed: ${sentenceOf(error.message)}`);
  });
  parser.on('opentagstart', () => {
    startsAt = text.lastIndexOf('<', parser.position - 1);
    line = parser.line;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (stack.length >= limits.depth)
      throw new FormatError(`The XML is nested deeper than ${limits.depth} levels.`);
    const element: Open = {
      name: plainName(tag.name),
      attributes: attributesOf(tag),
      children: [],
      line,
      startsAt,
    };
    if (picked) stack.at(-1)?.children.push(element);
    else if (names.has(element.name)) picked = element;
    stack.push(element);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = stack.pop();
    if (!element || element !== picked) return;
    done.push({ element, ancestors: [...stack], source: text.slice(element.startsAt, parser.position) });
    picked = undefined;
  });
  return {
    parser,
    take(): XmlPick[] {
      const taken = done;
      done = [];
      return taken;
    },
  };
}

function attributesOf(tag: SaxesTagPlain): Map<string, string> {
  return new Map(Object.entries(tag.attributes).map(([name, value]) => [plainName(name), value]));
}

function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** "3:14: unclosed tag: item." becomes "line 3: unclosed tag: item." */
function sentenceOf(message: string): string {
  const [, line, words] = /^(\d+):\d+: ([\s\S]*)$/u.exec(message) ?? [];
  const said = (words ?? message).slice(0, 200).replace(/\.?$/u, '.');
  return line ? `line ${line}: ${said}` : said;
}
