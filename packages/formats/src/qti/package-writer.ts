import type { ReadMedia } from '../format.ts';
import { htmlToMarkdown } from '../markdown/html-to-markdown.ts';
import { markdownToHtml } from '../markdown/markdown-to-html.ts';
import type { Losing } from '../writing/left-out.ts';
import type { ZipFile } from '../zip/write-zip.ts';

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/mp4': 'm4a',
};

export function mediaPath({ hash, mimeType }: Pick<ReadMedia, 'hash' | 'mimeType'>): string {
  return `media/${hash}.${extensions[mimeType] ?? 'bin'}`;
}

export function mediaFiles(media: Iterable<ReadMedia>): ZipFile[] {
  const files = new Map([...media].map((each) => [mediaPath(each), each.bytes]));
  return [...files].map(([name, bytes]) => ({ name, bytes }));
}

/** Texts of one question as HTML; what HTML would not give back as it was is told. */
export interface HtmlWriter {
  block(markdown: string): string;
  /** Without a paragraph around a text of one. */
  inline(markdown: string): string;
}

export function createHtmlWriter(
  media: ReadonlyMap<string, ReadMedia>,
  { losing, folder }: { losing: Losing; folder: string },
): HtmlWriter {
  const mediaAddress = (hash: string) => {
    const file = media.get(hash);
    return file && `${folder}${mediaPath(file)}`;
  };
  const resolver = { resolve: (address: string) => hashAddress(address) };
  const write = (markdown: string, isInline: boolean) => {
    const html = markdownToHtml(markdown, { isInline, mediaAddress });
    if (htmlToMarkdown(html, resolver).markdown !== markdown.trim())
      losing.lose('The formatting of a text is simplified.');
    return html;
  };
  return { block: (markdown) => write(markdown, false), inline: (markdown) => write(markdown, true) };
}

function hashAddress(address: string): { address: string } | { note: string } {
  const hash = /([\da-f]{64})\.\w+$/u.exec(address)?.[1];
  return hash ? { address: `media:${hash}` } : { note: '' };
}
