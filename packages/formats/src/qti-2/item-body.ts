import type { Question } from '@debrief/core';
import type { HtmlWriter } from '../qti/package-writer.ts';
import type { Losing } from '../writing/left-out.ts';
import { xmlElement, xmlText } from '../xml/write-xml.ts';
import type { Processing } from './write-numbers.ts';

/** What an item consists of, beside its frame. */
export interface ItemBody {
  declarations: string;
  body: string;
  processing: string;
  /** Shown when the option of this id is chosen. */
  feedback: { id: string; text: string }[];
}

export interface BodyTools {
  html: HtmlWriter;
  losing: Losing;
}

const templates = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates';
export const matchCorrect = xmlElement('responseProcessing', { template: `${templates}/match_correct` });
export const mapResponse = xmlElement('responseProcessing', { template: `${templates}/map_response` });

export function correctResponse(values: readonly string[]): string {
  return xmlElement(
    'correctResponse',
    {},
    values.map((value) => xmlElement('value', {}, xmlText(value))).join(''),
  );
}

export function declaration(
  attributes: { identifier?: string; cardinality: string; baseType: string },
  content: string,
): string {
  return xmlElement('responseDeclaration', { identifier: 'RESPONSE', ...attributes }, content);
}

/** Names of options within an item: ours are opaque and may begin with a digit, which names here may not. */
export function nameOf(id: string, role = 'i'): string {
  return `${role}${id.replace(/[^\w.-]/gu, '_')}`;
}

/** Points by value. */
export function mapping(
  entries: readonly { key: string; value: number; caseSensitive?: boolean }[],
  bounds: Record<string, number> = {},
): string {
  const written = entries.map(({ key, value, caseSensitive }) =>
    xmlElement('mapEntry', {
      mapKey: key,
      mappedValue: value,
      ...(caseSensitive !== undefined && { caseSensitive: String(caseSensitive) }),
    }),
  );
  return xmlElement('mapping', { defaultValue: 0, ...bounds }, written.join(''));
}

/** Accepted texts with their credit. */
export function textMapping(
  texts: Pick<
    Extract<Question, { kind: 'short-answer' }>,
    'answers' | 'isCaseSensitive' | 'hasWildcards' | 'ignoresAccents' | 'keepsWhiteSpace'
  >,
  losing: Losing,
): string {
  const { answers, isCaseSensitive } = texts;
  if (texts.hasWildcards || texts.ignoresAccents || texts.keepsWhiteSpace)
    losing.lose('Rules for wildcards, accents and white space are left out.');
  if (answers.some(({ creditPercent }) => creditPercent === 0))
    losing.lose('Answers that earn nothing are left out.');
  if (answers.some(({ text }) => text !== text.replace(/\s+/gu, ' ').trim()))
    losing.lose('Blanks in answers are simplified.');
  const entries = answers.map(({ text, creditPercent }) => ({
    key: text,
    value: creditPercent / 100,
    caseSensitive: isCaseSensitive,
  }));
  return correctResponse(answers.slice(0, 1).map(({ text }) => text)) + mapping(entries);
}

/** For several comparisons: the points of each are added. */
export function processingOf(all: readonly Processing[]): string {
  return xmlElement('responseProcessing', {}, all.map(({ conditions }) => conditions).join(''));
}
