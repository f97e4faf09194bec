import { writeCsv } from './csv/write-csv.ts';
import type { RefusedItem } from './format.ts';
import { jsonFormatName, jsonVersion } from './json/json-schema.ts';

export interface RefusedFile {
  fileName: string;
  mimeType: string;
  bytes: Uint8Array;
}

interface RefusedOptions {
  /** Of the file that was read. */
  fileName: string;
  /** Of a table. */
  headings?: readonly string[];
}

interface Frame {
  extension: string;
  mimeType: string;
  write(items: readonly RefusedItem[], options: RefusedOptions): string;
}

/**
 * A file of what was refused, as it stood, with the reason beside each where the format has comments: to be mended and
 * read again. Null when there is nothing to mend.
 */
export function writeRefusedFile(
  formatId: string,
  refused: readonly RefusedItem[],
  options: RefusedOptions,
): RefusedFile | null {
  const items = refused.filter(({ source }) => source.trim() !== '');
  const frame = frames[formatId] ?? plainText;
  if (items.length === 0) return null;
  const name = options.fileName.replace(/\.[^.]{1,8}$/u, '').replace(/ \(to mend\)$/u, '');
  return {
    fileName: `${name} (to mend).${frame.extension}`,
    mimeType: frame.mimeType,
    bytes: new TextEncoder().encode(frame.write(items, options)),
  };
}

const plainText: Frame = {
  extension: 'txt',
  mimeType: 'text/plain; charset=utf-8',
  write: (items) => items.map(({ source }) => source.trim()).join('\n\n'),
};

const gift: Frame = {
  extension: 'gift',
  mimeType: 'text/plain; charset=utf-8',
  write: (items) => items.map(({ reason, source }) => `// ${oneLine(reason)}\n${source.trim()}`).join('\n\n'),
};

const xml = (root: string): Frame => ({
  extension: 'xml',
  mimeType: 'application/xml',
  write: (items) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<${root}>`,
      ...items.map(
        ({ reason, source }) => `<!-- ${oneLine(reason).replaceAll('-', '\u2010')} -->\n${source.trim()}`,
      ),
      `</${root.split(' ')[0]}>`,
      '',
    ].join('\n'),
});

const table: Frame = {
  extension: 'csv',
  mimeType: 'text/csv; charset=utf-8',
  write: (items, { headings = [] }) => writeCsv([headings]) + items.map(({ source }) => source).join(''),
};

const json: Frame = {
  extension: 'json',
  mimeType: 'application/json',
  write: (items) => {
    const head = `{"format": "${jsonFormatName}", "version": ${jsonVersion}, "questions": [`;
    return `${head}\n${items.map(({ source }) => source.trim()).join(',\n')}\n]}\n`;
  },
};

const markdown: Frame = { ...plainText, extension: 'md', mimeType: 'text/markdown; charset=utf-8' };

const frames: Readonly<Record<string, Frame>> = {
  gift,
  'moodle-xml': xml('quiz'),
  'qti-1.2': xml('questestinterop'),
  'qti-2': xml('assessmentItems'),
  csv: table,
  xlsx: table,
  json,
  'markdown-exam': markdown,
};

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
