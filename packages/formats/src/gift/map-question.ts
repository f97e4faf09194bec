import { questionSchema } from '@debrief/contracts';
import { describeProblem, type Question, type TrueFalseQuestion, validateQuestion } from '@debrief/core';
import type { Category, GIFTQuestion, TrueFalse } from 'gift-pegjs';
import { mapChoice } from './map-choice.ts';
import { mapMatching } from './map-matching.ts';
import { mapNumeric } from './map-numeric.ts';
import { mapShortAnswer } from './map-short-answer.ts';
import { CannotMapError, type Mapping } from './mapping.ts';
import type { GiftBlock } from './split-gift.ts';
import { createMarkdownWriter } from './to-markdown.ts';

export type MappedQuestion =
  | { isTaken: true; question: Question; notes: string[] }
  | { isTaken: false; reason: string };

/** A parsed question as the bank holds it, sound by every rule, or why it cannot be held. */
export function mapQuestion(parsed: Exclude<GIFTQuestion, Category>, block: GiftBlock): MappedQuestion {
  try {
    const mapping = toMapping(parsed, block);
    const question = mapByKind(parsed, mapping);
    const [problem] = validateQuestion(question);
    if (problem)
      return {
        isTaken: false,
        reason: sentenceOf(describeProblem(problem).replace('have the same id', 'read the same')),
      };
    const shape = questionSchema.safeParse(question);
    if (!shape.success)
      return {
        isTaken: false,
        reason: sentenceOf(`${shape.error.issues[0]?.path.join('.')}: ${shape.error.issues[0]?.message}`),
      };
    return { isTaken: true, question, notes: mapping.writer.notes };
  } catch (error) {
    if (error instanceof CannotMapError) return { isTaken: false, reason: error.message };
    if (error instanceof RangeError) return { isTaken: false, reason: 'It is nested too deeply.' };
    throw error;
  }
}

function toMapping(parsed: Exclude<GIFTQuestion, Category>, block: GiftBlock): Mapping {
  const writer = createMarkdownWriter();
  if (parsed.type === 'Essay') throw new CannotMapError('Essay questions are not taken yet.');
  if (parsed.type === 'Description')
    throw new CannotMapError('Descriptions (texts without answers) are not taken yet.');
  const { format, text } = parsed.stem;
  // The parser puts a space between the gap and what follows it.
  const stem = writer.write({
    format,
    text: parsed.hasEmbeddedAnswers ? text.replace(/_____ (?=[.,;:!?)])/u, '_____') : text,
  });
  const base = { stem, explanation: writer.write(parsed.globalFeedback) };
  if (parsed.title && parsed.title.trim() !== parsed.stem.text)
    writer.notes.push(`The name "${parsed.title.trim()}" was left out: questions have no names here.`);
  return { base, writer, salt: parsed.id ?? stem, source: block.text };
}

function mapByKind(parsed: Exclude<GIFTQuestion, Category>, mapping: Mapping): Question {
  switch (parsed.type) {
    case 'MC':
      return mapChoice(parsed, mapping);
    case 'Short':
      return mapShortAnswer(parsed, mapping);
    case 'Numerical':
      return mapNumeric(parsed, mapping);
    case 'Matching':
      return mapMatching(parsed, mapping);
    case 'TF':
      return mapTrueFalse(parsed, mapping);
    default:
      throw new CannotMapError(`Questions of the kind "${parsed.type}" are not taken yet.`);
  }
}

/** The first feedback is for the wrong answer, the second for the right one, whatever the parser calls them. */
function mapTrueFalse(
  { isTrue, trueFeedback, falseFeedback }: TrueFalse,
  { base, writer }: Mapping,
): TrueFalseQuestion {
  const ofWrong = writer.write(trueFeedback);
  const ofRight = writer.write(falseFeedback);
  return {
    ...base,
    kind: 'true-false',
    isTrue,
    trueExplanation: isTrue ? ofRight : ofWrong,
    falseExplanation: isTrue ? ofWrong : ofRight,
  };
}

function sentenceOf(problem: string): string {
  return `${problem.charAt(0).toUpperCase()}${problem.slice(1).replace(/\.?$/u, '.')}`;
}
