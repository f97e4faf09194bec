import type { HtmlWriter } from '../qti/package-writer.ts';
import type { Losing } from '../writing/left-out.ts';
import { xmlElement, xmlText } from '../xml/write-xml.ts';

/** An item as Canvas writes it: its type, what is shown, the conditions that score it, and what is said of answers. */
export interface Item {
  type: string;
  presentation: string;
  conditions: string[];
  /** By the id of feedback. */
  feedback: { id: string; text: string }[];
}

export interface ItemTools {
  html: HtmlWriter;
  losing: Losing;
}

export const material = (html: string) =>
  xmlElement('material', {}, xmlElement('mattext', { texttype: 'text/html' }, xmlText(html)));
export const labelOf = (ident: string, html: string, more: Record<string, string | undefined> = {}) =>
  xmlElement('response_label', { ident, ...more }, material(html));
export const lid = (
  ident: string,
  labels: readonly string[],
  more: { cardinality?: string; before?: string } = {},
) =>
  xmlElement(
    'response_lid',
    { ident, rcardinality: more.cardinality ?? 'Single' },
    (more.before ?? '') + xmlElement('render_choice', {}, labels.join('')),
  );
export const field = (attributes: Record<string, string> = {}) =>
  xmlElement(
    'response_str',
    { ident: 'response1', rcardinality: 'Single' },
    xmlElement('render_fib', attributes, xmlElement('response_label', { ident: 'answer1' })),
  );
export const equal = (respident: string, value: string, more: Record<string, string | undefined> = {}) =>
  xmlElement('varequal', { respident, ...more }, xmlText(value));

export function scoring(conditions: string, points: number, action: 'Set' | 'Add' = 'Set'): string {
  const variable = xmlElement('conditionvar', {}, conditions);
  return xmlElement(
    'respcondition',
    { continue: action === 'Set' ? 'No' : 'Yes' },
    variable + xmlElement('setvar', { action, varname: 'SCORE' }, String(points)),
  );
}

function speaking(respident: string, value: string, id: string): string {
  const variable = xmlElement('conditionvar', {}, equal(respident, value));
  return xmlElement(
    'respcondition',
    { continue: 'Yes' },
    variable + xmlElement('displayfeedback', { feedbacktype: 'Response', linkrefid: id }),
  );
}

/** What is said of each answer, and the conditions under which it is. */
export function spoken(respident: string, answers: readonly { value: string; text: string }[], prefix = '') {
  const kept = answers
    .map((answer, index) => ({ ...answer, id: `a${prefix}${index + 1}_fb` }))
    .filter(({ text }) => text !== '');
  return {
    conditions: kept.map(({ value, id }) => speaking(respident, value, id)),
    feedback: kept.map(({ id, text }) => ({ id, text })),
  };
}
