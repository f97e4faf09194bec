import type { Gap, Question } from '@debrief/core';
import { plainText } from '../markdown/html-to-markdown.ts';
import { gapMark, percent, placeGaps, withoutTwins } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import type { Field } from './item-parts.ts';
import { rightValues } from './read-matching.ts';
import type { Parts } from './read-question.ts';
import { rewarding } from './scoring.ts';

/** Blanks that the text names in brackets, as Canvas writes them, or that stand between its pieces. */
export function readGaps(parts: Parts): Question {
  const { kit, fields, explanation } = parts;
  const gaps = fields.map((field, index) => gapOf(parts, field, index));
  let html = parts.pieces
    .map((piece) =>
      'html' in piece ? piece.html : isNamed(piece.field) ? '' : ` ${gapMark(fields.indexOf(piece.field))} `,
    )
    .join('');
  for (const [index, field] of fields.entries()) {
    if (isNamed(field)) html = html.replace(`[${nameOf(field)}]`, gapMark(index));
  }
  return {
    kind: 'gap-fill',
    stem: placeGaps(
      kit.markdown(html),
      gaps.map(({ id }) => id),
    ),
    explanation,
    gaps,
  };
}

/** Canvas puts the blank's name before its labels. */
function isNamed({ prompt }: Field): boolean {
  return prompt !== '';
}

function nameOf({ prompt }: Field): string {
  return plainText(prompt);
}

function gapOf(parts: Parts, field: Field, index: number): Gap {
  const { kit } = parts;
  const id = `gap${index + 1}`;
  if (field.kind === 'text') return { id, type: 'text', ...typedAnswers(parts, field), explanation: '' };
  if (parts.type === 'fill_in_multiple_blanks_question') {
    const answers = field.labels.map(({ ident, html }) => ({
      ...{ text: plainText(html), creditPercent: 100, explanation: parts.explanationOf(field.ident, ident) },
    }));
    return {
      id,
      type: 'text',
      answers: withoutTwins(answers, false),
      isCaseSensitive: false,
      explanation: '',
    };
  }
  const right = rightValues(parts).get(field.ident);
  const choices = field.labels.map(({ ident, html }) => ({
    id: kit.id('choice', `${index} ${ident} ${html}`),
    ident,
    text: kit.markdown(html),
  }));
  const rightChoice = choices.find(({ ident }) => ident === right);
  if (!rightChoice) throw new CannotReadError('A blank has no right answer in the file.');
  return {
    ...{ id, type: 'select', rightChoiceId: rightChoice.id },
    choices: choices.map(({ id: choiceId, text }) => ({ id: choiceId, text })),
    explanation: parts.explanationOf(field.ident, rightChoice.ident),
  };
}

function typedAnswers({ conditions }: Parts, { ident }: Field) {
  const terms = rewarding(conditions).flatMap((each) =>
    each.terms.filter((term) => term.respident === ident && !term.isNot && term.test === 'equal'),
  );
  if (terms.length === 0) throw new CannotReadError('A blank has no right answer in the file.');
  const isCaseSensitive = terms.every((term) => term.isCaseSensitive);
  const answers = terms.map(({ value }) => ({
    text: plainText(value),
    creditPercent: percent(1),
    explanation: '',
  }));
  return { answers: withoutTwins(answers, isCaseSensitive), isCaseSensitive };
}
