import type { ReadMedia } from '../format.ts';
import { htmlToMarkdown } from '../markdown/html-to-markdown.ts';
import { markdownToHtml, markdownToText } from '../markdown/markdown-to-html.ts';
import { collectMedia } from '../reading/collect-media.ts';
import { xmlElement, xmlText } from '../xml/write-xml.ts';

export interface TextWriter {
  /** A text with its format and the files that it shows. */
  element(name: string, markdown: string, attributes?: Record<string, string>, more?: string): string;
  /** An element of a text that was changed after it was made HTML. */
  htmlElement(name: string, html: string, attributes?: Record<string, string>): string;
  markdownElement(name: string, markdown: string): string;
  /** HTML that reads as the same Markdown; null when there is none. */
  html(markdown: string, isInline?: boolean): string | null;
  words(markdown: string): string;
}

export function plainElement(name: string, text: string): string {
  return xmlElement(name, {}, xmlText(text));
}

/**
 * Texts are HTML, as Moodle's editors want them, where HTML reads as the same text again; else Markdown, which Moodle
 * knows as well.
 */
export function createTextWriter(media: ReadonlyMap<string, ReadMedia>): TextWriter {
  const nameOf = (hash: string) => fileNameOf(media.get(hash));
  const addressOf = (hash: string) => {
    const name = nameOf(hash);
    return name && `@@PLUGINFILE@@/${encodeURIComponent(name)}`;
  };
  const resolver = () =>
    collectMedia((address) => {
      const file = [...media.values()].find((each) => addressOf(each.hash) === address);
      return file && { name: file.fileName, bytes: file.bytes };
    });
  const html = (markdown: string, isInline = false) => {
    const written = markdownToHtml(markdown, { isInline, mediaAddress: addressOf });
    return htmlToMarkdown(written, resolver()).markdown === markdown ? written : null;
  };
  const files = (markdown: string) =>
    [...new Set([...markdown.matchAll(/\(media:([\da-f]{64})\)/gu)].map(([, hash = '']) => hash))]
      .flatMap((hash) => media.get(hash) ?? [])
      .map((file) => fileElement(file, fileNameOf(file) ?? ''))
      .join('');
  const withAddresses = (markdown: string) =>
    markdown.replace(
      /!\[((?:\\.|[^\]\\])*)\]\(media:([\da-f]{64})\)/gu,
      (_whole, words: string, hash: string) => {
        const address = addressOf(hash);
        return address ? `![${words}](${address})` : words;
      },
    );
  const textElement = (name: string, text: string, attributes: Record<string, string>, more = '') =>
    xmlElement(name, attributes, xmlElement('text', {}, xmlText(text)) + more);
  return {
    html,
    words: markdownToText,
    element(name, markdown, attributes = {}, more = '') {
      const written = html(markdown);
      const text = written ?? withAddresses(markdown);
      const format = written === null ? 'markdown' : 'html';
      return textElement(name, text, { ...attributes, format }, files(markdown) + more);
    },
    htmlElement: (name, text, attributes = {}) => textElement(name, text, { ...attributes, format: 'html' }),
    markdownElement: (name, markdown) =>
      textElement(name, withAddresses(markdown), { format: 'markdown' }, files(markdown)),
  };
}

/** Different files never have one name. */
function fileNameOf(file: ReadMedia | undefined): string | undefined {
  if (!file) return undefined;
  const [, name = 'file', extension = ''] = /^(.*?)(\.[a-z\d]{1,5})?$/iu.exec(file.fileName) ?? [];
  return `${name.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 60)}-${file.hash.slice(0, 8)}${extension || extensionOf(file.mimeType)}`;
}

function extensionOf(mimeType: string): string {
  const known: Record<string, string> = {
    'image/svg+xml': '.svg',
    'audio/mpeg': '.mp3',
    'audio/mp4': '.m4a',
  };
  return known[mimeType] ?? `.${mimeType.split('/')[1]}`;
}

function fileElement(file: ReadMedia, name: string): string {
  const { bytes } = file;
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return xmlElement('file', { name, path: '/', encoding: 'base64' }, data);
}
