import type { GapFillQuestion, Question, TextGap } from '@debrief/core';
import { plainText } from '../markdown/html-to-markdown.ts';
import { opaqueId } from '../opaque-id.ts';
import { gapMark, type ItemKit, placeGaps } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { cardHtml, fieldHtml, isPlain } from './card-html.ts';
import { fieldNames, isEmpty } from './card-template.ts';
import { type ClozeGap, cutCloze } from './cloze.ts';
import { type Card, mapCard } from './map-card.ts';

/** All gaps of a note in one question, whichever card asks for them. */
export function mapCloze(card: Card, kit: ItemKit, salt: string): Question {
  const { values, front, back } = card;
  const [name = ''] = fieldNames(front, 'cloze');
  if (/\{\{c\d{1,3}::image-occlusion:/u.test(values.get(name) ?? '')) return mapOcclusion(card, kit, name);
  const found: ClozeGap[] = [];
  const html = cardHtml(front, values, (value, filters) => {
    if (!filters.includes('cloze')) return fieldHtml(value);
    const cut = cutCloze(value, (index) => gapMark(found.length + index));
    found.push(...cut.gaps);
    return fieldHtml(cut.html);
  });
  if (found.length === 0)
    throw new CannotReadError('It has no gaps: nothing in it is marked as {{c1::...}}.');
  noteCards(found, kit);
  const gaps = found.map((gap, index) => toGap(gap, opaqueId(salt, 'gap', `${index}`)));
  const markdown = kit.markdown(html);
  if (/(?<!\\)\$[^$]*xQgapQ\d+Qx[^$]*\$/u.test(markdown.slice(0, 50_000)))
    throw new CannotReadError('A gap stands within a formula; gaps are taken from words alone.');
  const asked = fieldNames(front);
  const others = fieldNames(back).filter((each) => !asked.includes(each) && !isEmpty(values.get(each)));
  return {
    kind: 'gap-fill',
    stem: placeGaps(
      markdown,
      gaps.map(({ id }) => id),
    ),
    explanation: others.map((each) => kit.markdown(fieldHtml(values.get(each) ?? ''))).join('\n\n'),
    gaps,
  } satisfies GapFillQuestion;
}

function noteCards(gaps: readonly ClozeGap[], kit: ItemKit): void {
  const cards = new Set(gaps.map(({ number }) => number)).size;
  if (cards > 1) kit.note(`Its ${cards} cards became one question with all gaps.`);
  for (const hint of new Set(gaps.map((gap) => plainText(gap.hint)).filter(Boolean)))
    kit.note(`The hint "${hint.slice(0, 80)}" stands in brackets behind its gap.`);
}

function toGap({ html: source }: ClozeGap, id: string): TextGap {
  const html = fieldHtml(source);
  const text = plainText(html);
  if (text === '' || !isPlain(html, ''))
    throw new CannotReadError('A gap hides something that cannot be typed, such as an image or a formula.');
  const answers = [{ text, creditPercent: 100, explanation: '' }];
  return { id, type: 'text', answers, isCaseSensitive: false, explanation: '' };
}

/** The image and what is said of it; where the masks lie is nothing that a text can ask for. */
function mapOcclusion(card: Card, kit: ItemKit, masks: string): Question {
  kit.note('The masks over its image were left out: the whole image is shown.');
  const isKept = (name: string) => name !== masks;
  const values = new Map([...card.values].filter(([name]) => isKept(name)));
  return mapCard({ ...card, values, conditions: new Set([...card.conditions, masks]) }, kit);
}
