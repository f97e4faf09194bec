import type { Question } from '@debrief/core';
import { createKit, type ItemKit } from '../qti/kit.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { type Field, feedbackOf, metadataOf, type Piece, piecesOf } from './item-parts.ts';
import { readChoice } from './read-choice.ts';
import { readGaps } from './read-gaps.ts';
import { readMatching, readOrdering } from './read-matching.ts';
import { readEssay, readNumeric, readShortAnswer } from './read-typed.ts';
import { type Condition, readConditions } from './scoring.ts';

/** One item, taken apart. */
export interface Parts {
  kit: ItemKit;
  type: string;
  pieces: readonly Piece[];
  fields: readonly Field[];
  conditions: readonly Condition[];
  /** Of an answer, by its id or value: why it is right or wrong, as Markdown. */
  explanationOf(respident: string, value: string): string;
  stem: string;
  explanation: string;
}

export { createKit };

const unheld: Record<string, string> = {
  calculated_question: 'Formula questions, whose numbers change from learner to learner, cannot be held.',
  file_upload_question: 'A question that is answered with a file cannot be held.',
  text_only_question: 'It is a text without a question.',
  hot_spot_question: 'Questions that are answered on an image cannot be held.',
};

/** @throws CannotReadError with the sentence why it cannot be held. */
export function readQuestion(item: XmlElement, kit: ItemKit): Question {
  const parts = takeApart(item, kit);
  const reason = unheld[parts.type];
  if (reason) throw new CannotReadError(reason);
  const [field, second] = parts.fields;
  if (!field) throw new CannotReadError('There is nothing to answer in it.');
  if (parts.fields.some(({ kind }) => kind === 'other'))
    throw new CannotReadError('Questions that are answered on an image cannot be held.');
  if (parts.type === 'essay_question') return readEssay(parts);
  if (parts.type === 'matching_question') return readMatching(parts);
  if (parts.type === 'fill_in_multiple_blanks_question' || parts.type === 'multiple_dropdowns_question')
    return readGaps(parts);
  if (second) return parts.fields.every(isMatch) ? readMatching(parts) : readGaps(parts);
  if (field.kind === 'choice')
    return field.cardinality === 'ordered' ? readOrdering(parts) : readChoice(parts);
  if (parts.type === 'numerical_question' || field.isNumeric) return readNumeric(parts);
  const hasKey = parts.conditions.some(({ score, terms }) => score !== undefined && terms.length > 0);
  return hasKey || parts.type === 'short_answer_question' ? readShortAnswer(parts) : readEssay(parts);
}

function isMatch({ kind, prompt }: Field): boolean {
  return kind === 'choice' && prompt !== '';
}

function takeApart(item: XmlElement, kit: ItemKit): Parts {
  const metadata = metadataOf(item);
  const pieces = piecesOf(item);
  const conditions = readConditions(item);
  const feedback = feedbackOf(item);
  const spoken = new Set<string>();
  const speak = (id: string) => {
    spoken.add(id);
    return kit.markdown(feedback.get(id) ?? '');
  };
  return {
    ...{ kit, pieces, conditions },
    type: typeOf(metadata),
    fields: pieces.flatMap((piece) => ('field' in piece ? [piece.field] : [])),
    stem: kit.markdown(pieces.map((piece) => ('html' in piece ? piece.html : '')).join('\n')),
    explanation: generalFeedback(feedback, kit),
    explanationOf: (respident, value) => {
      const ids = conditions
        .filter(
          ({ terms: [term, ...more] }) =>
            more.length === 0 && term?.respident === respident && !term.isNot && term.value === value,
        )
        .flatMap(({ feedbackIds }) => feedbackIds.filter((id) => !isGeneral(id)));
      return [...new Set(ids)].map(speak).filter(Boolean).join('\n\n');
    },
  };
}

function isGeneral(id: string): boolean {
  return /^(general|correct|general_incorrect|incorrect|solution|hint).*/iu.test(id);
}

/** What is said to everybody, and to those who were right; what only the wrong hear has no place here. */
function generalFeedback(feedback: ReadonlyMap<string, string>, kit: ItemKit): string {
  const texts = [...feedback].filter(([id]) => isGeneral(id));
  const wrong = texts.filter(([id, html]) => /incorrect/iu.test(id) && kit.markdown(html) !== '');
  if (wrong.length > 0) kit.note('What is said only after a wrong answer was left out.');
  const kept = texts.filter(([id]) => !/incorrect/iu.test(id)).map(([, html]) => kit.markdown(html));
  return [...new Set(kept)].filter(Boolean).join('\n\n');
}

const profiles: Record<string, string> = {
  'cc.essay': 'essay_question',
  'cc.fib': 'short_answer_question',
  'cc.pattern_match': 'short_answer_question',
};

function typeOf(metadata: ReadonlyMap<string, string>): string {
  const type = metadata.get('question_type');
  if (type) return type.toLowerCase();
  const profile =
    metadata
      .get('cc_profile')
      ?.toLowerCase()
      .replace(/\.v\d.*$/u, '') ?? '';
  if (profiles[profile]) return profiles[profile];
  return /^essay$/iu.test(metadata.get('qmd_itemtype') ?? '') ? 'essay_question' : '';
}
