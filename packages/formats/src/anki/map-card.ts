import type { Question } from '@debrief/core';
import { plainText } from '../markdown/html-to-markdown.ts';
import type { ItemKit } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { cardHtml, fieldHtml, isPlain } from './card-html.ts';
import { fieldNames, isEmpty, type TemplatePart } from './card-template.ts';

/** A card of one note: what it shows of the note's fields. */
export interface Card {
  noteType: string;
  /** In the order of the note. */
  values: ReadonlyMap<string, string>;
  front: readonly TemplatePart[];
  back: readonly TemplatePart[];
  /** Fields that only say whether something shows. */
  conditions: ReadonlySet<string>;
}

const longestTyped = 80;

/** Front and back as a question whose answer is typed, or written when it is too long or too rich for that. */
export function mapCard(card: Card, kit: ItemKit): Question {
  const { values, front } = card;
  const stem = kit.markdown(cardHtml(front, values, fieldHtml));
  if (stem === '') throw new CannotReadError('The front of its card is empty.');
  const { answer, others } = answersOf(card, kit);
  const html = fieldHtml(values.get(answer) ?? '');
  const markdown = kit.markdown(html);
  const explanation = others.map((name) => kit.markdown(fieldHtml(values.get(name) ?? ''))).join('\n\n');
  const text = plainText(html);
  if (isPlain(html, markdown) && text !== '' && text.length <= longestTyped) {
    const answers = [{ text, creditPercent: 100, explanation: '' }];
    return { kind: 'short-answer', stem, explanation, answers, isCaseSensitive: false };
  }
  kit.note(
    'Its back is too long or too rich to be typed: it became an essay, and the back is the sample answer.',
  );
  return { kind: 'essay', stem, explanation, sampleAnswer: markdown };
}

interface Answers {
  answer: string;
  /** Stand on the back as well. */
  others: string[];
}

function answersOf({ noteType, values, front, back, conditions }: Card, kit: ItemKit): Answers {
  const asked = fieldNames(front);
  const [typed] = fieldNames(front, 'type');
  const isFilled = (name: string) => !isEmpty(values.get(name));
  const onBack = fieldNames(back).filter((name) => !asked.includes(name) && isFilled(name));
  const fallback = [...values.keys()].find((name) => !asked.includes(name) && isFilled(name));
  const answer = typed !== undefined && isFilled(typed) ? typed : (onBack[0] ?? fallback);
  if (answer === undefined)
    throw new CannotReadError('Nothing answers it: no field stands on its back alone.');
  const others = onBack.filter((name) => name !== answer);
  const isUsual = values.size <= 2 || /^basic\b/iu.test(noteType);
  if (!isUsual)
    kit.note(
      `Of the note type "${noteType.slice(0, 60)}", "${answer.slice(0, 60)}" was taken as the answer.`,
    );
  const shown = [...asked, answer, ...others];
  const hidden = [...values.keys()].filter(
    (name) => isFilled(name) && !shown.includes(name) && !conditions.has(name),
  );
  if (hidden.length > 0)
    kit.note(`Fields that its card does not show were left out: ${hidden.join(', ').slice(0, 200)}.`);
  return { answer, others };
}
