import type { ReadMedia } from '../format.ts';
import { safeDecode } from '../markdown/html-media.ts';
import type { MediaResolver } from '../markdown/media-resolver.ts';
import {
  createMarkdownWriter,
  type FormattedText,
  type MarkdownWriter,
  type TextFormat,
} from '../markdown/to-markdown.ts';
import { collectMedia, type MediaCollector } from '../reading/collect-media.ts';
import { attribute, childOf, childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';

/** The texts of one question, with the files that stand beside them. */
export interface MoodleTexts {
  /** A text of the element as Markdown; "" when there is none. */
  markdown(element: XmlElement | undefined): string;
  /** The same for a text that was taken out of its element and changed. */
  turn(text: FormattedText): string;
  notes: string[];
  found: ReadMedia[];
}

export function createTexts(question: XmlElement): MoodleTexts {
  const media = filesOf(question);
  const writer: MarkdownWriter = createMarkdownWriter(media);
  return {
    markdown: (element) => (element ? writer.write(formattedText(element)) : ''),
    turn: (text) => writer.write(text),
    notes: writer.notes,
    found: media.found,
  };
}

const formats: Record<string, TextFormat> = {
  html: 'html',
  markdown: 'markdown',
  plain_text: 'plain',
  plain: 'plain',
  moodle_auto_format: 'moodle',
};

/** A text with its format, as its element says it; HTML when it does not. */
export function formattedText(element: XmlElement): FormattedText {
  return { format: formats[attribute(element, 'format')] ?? 'html', text: rawText(element) };
}

/** What stands in `<text>`, or in the element itself in old files. */
export function rawText(element: XmlElement | undefined): string {
  if (!element) return '';
  const inner = childOf(element, 'text');
  if (inner) return textOf(inner);
  return childrenOf(element).length === 0 ? textOf(element).trim() : '';
}

/** The value of a child such as `<single>true</single>`. */
export function childText(element: XmlElement, name: string): string {
  const child = childOf(element, name);
  return child ? rawText(child).trim() : '';
}

/** Yes in every way that Moodle has written it. */
export function isYes(value: string): boolean {
  return /^(1|true|yes)$/iu.test(value);
}

function filesOf(question: XmlElement): MediaCollector & MediaResolver {
  let files: Map<string, XmlElement> | undefined;
  return collectMedia((address) => {
    const name = /^@@PLUGINFILE@@\/?([^?#]*)/u.exec(address)?.[1];
    if (name === undefined) return undefined;
    files ??= new Map(allFiles(question).map((file) => [pathOf(file), file]));
    const file = files.get(safeDecode(name)) ?? files.get(name);
    return file && { name: attribute(file, 'name'), bytes: Buffer.from(textOf(file), 'base64') };
  });
}

function pathOf(file: XmlElement): string {
  return `${attribute(file, 'path')}/${attribute(file, 'name')}`
    .replace(/^\/+/u, '')
    .replace(/\/{2,}/gu, '/');
}

function allFiles(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'file' ? [child] : allFiles(child)));
}
