import type { Question, QuestionHint } from '@debrief/core';
import { decimalOf } from '../reading/decimal-text.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { percentOf } from '../writing/exact.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { mapChoice } from './map-choice.ts';
import { mapCloze } from './map-cloze.ts';
import { mapEssay } from './map-essay.ts';
import { mapGapSelect } from './map-gap-select.ts';
import { mapMatching } from './map-matching.ts';
import { mapNumerical } from './map-numerical.ts';
import { mapOrdering } from './map-ordering.ts';
import { mapShortAnswer, mapTrueFalse } from './map-typed.ts';
import { childText, type MoodleTexts } from './moodle-texts.ts';
import { noteCombinedFeedback } from './note-feedback.ts';

/** What the mapping of one question works with. */
export interface Mapping {
  element: XmlElement;
  texts: MoodleTexts;
  base: { stem: string; explanation: string; hints?: QuestionHint[] };
  /** The question's own name for the ids of its options. */
  salt: string;
}

interface Naming {
  texts: MoodleTexts;
  externalId: string | null;
  title: string;
}

/** @throws CannotReadError for kinds that are not taken. */
export function mapQuestion(element: XmlElement, { texts, externalId, title }: Naming): Question {
  const type = attribute(element, 'type');
  const map = mappings.get(type);
  if (!map) throw new CannotReadError(whyNot(type));
  const hints = hintsOf(element, texts);
  // The gaps of these stand in their text, which is turned when they are taken out of it.
  const stem = withGaps.has(type) ? '' : texts.markdown(childOf(element, 'questiontext'));
  const explanation = texts.markdown(childOf(element, 'generalfeedback'));
  const base = { stem, explanation, ...(hints.length > 0 && { hints }) };
  const question = map({ element, texts, base, salt: externalId ?? (stem || title) });
  noteCombinedFeedback(element, texts);
  return question;
}

const mappings = new Map<string, (mapping: Mapping) => Question>([
  ['multichoice', mapChoice],
  ['multichoiceset', mapChoice],
  ['truefalse', mapTrueFalse],
  ['shortanswer', mapShortAnswer],
  ['numerical', mapNumerical],
  ['matching', mapMatching],
  ['match', mapMatching],
  ['essay', mapEssay],
  ['ordering', mapOrdering],
  ['cloze', mapCloze],
  ['multianswer', mapCloze],
  ['ddwtos', mapGapSelect],
  ['gapselect', mapGapSelect],
]);
const withGaps = new Set(['cloze', 'multianswer', 'ddwtos', 'gapselect']);

function whyNot(type: string): string {
  if (type === 'description') return 'A description asks nothing; it is not taken.';
  if (type.startsWith('calculated'))
    return 'Calculated questions draw other numbers for everyone; they are not taken.';
  if (type.startsWith('random'))
    return 'It draws a question from a category; sections of a quiz do that here.';
  if (/^dd(image|marker)/u.test(type)) return 'Dragging onto an image is not taken.';
  return `Questions of the type "${type.slice(0, 40)}" are not known here.`;
}

/** Every try after the first costs the penalty of the question; here each hint does, up to all of the credit. */
function hintsOf(element: XmlElement, texts: MoodleTexts): QuestionHint[] {
  const written = childrenOf(element, 'hint')
    .map((hint) => texts.markdown(hint))
    .filter((text) => text !== '');
  if (written.length === 0) return [];
  const penalty = percentOf(decimalOf(childText(element, 'penalty')) ?? '0');
  const cost = Math.min(penalty, Math.floor((100 / written.length) * 1e4) / 1e4);
  if (cost < penalty)
    texts.notes.push('The hints cost more than the question earns; they cost all of it now.');
  return written.map((text) => ({ text, costPercent: cost }));
}
