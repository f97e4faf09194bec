import { childOf, type XmlElement } from '../xml/xml-element.ts';
import { type MoodleTexts, rawText } from './moodle-texts.ts';

/** What Moodle writes when an author wrote nothing. */
const usual = /^(?:Your answer is (?:partially |in)?correct\.|)$/u;

/** Words for a right, partly right or wrong answer as a whole have no place here. */
export function noteCombinedFeedback(element: XmlElement, texts: MoodleTexts): void {
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']) {
    const feedback = childOf(element, name);
    const words = rawText(feedback)
      .replace(/<[^<>]{0,500}>/gu, '')
      .trim();
    if (!feedback || usual.test(words)) continue;
    const of = { correctfeedback: 'a right', partiallycorrectfeedback: 'a partly right' }[name] ?? 'a wrong';
    texts.notes.push(`The feedback for ${of} answer as a whole was left out: "${words.slice(0, 120)}".`);
  }
}
