import type { Question } from '@debrief/core';
import { createMarkdownWriter, type FormattedText, type MarkdownWriter } from '../markdown/to-markdown.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { mapChoice } from './map-choice.ts';
import { mapMatching } from './map-matching.ts';
import { mapNumeric } from './map-numeric.ts';
import { mapShortAnswer } from './map-short-answer.ts';
import type { GiftAnswers } from './parse-answers.ts';
import type { ParsedBlock } from './parse-block.ts';

/** What the mapping of one question works with. */
export interface Mapping {
  base: { stem: string; explanation: string };
  writer: MarkdownWriter;
  /** The question's own name for the ids of its options. */
  salt: string;
}

/** A parsed question as the bank holds it, and what was lost on the way. */
export function mapQuestion(
  { stem, answers, generalFeedback }: ParsedBlock,
  externalId: string | null,
): { question: Question; notes: string[] } {
  if (answers === null) throw new CannotReadError('It asks nothing: there are no answers.');
  const writer = createMarkdownWriter();
  const base = { stem: writer.write(stem), explanation: writer.write(generalFeedback) };
  const question = mapByKind(answers, { base, writer, salt: externalId ?? base.stem });
  return { question, notes: writer.notes };
}

function mapByKind(answers: GiftAnswers, mapping: Mapping): Question {
  switch (answers.type) {
    case 'choice':
      return mapChoice(answers.options, mapping);
    case 'short-answer':
      return mapShortAnswer(answers.answers, mapping);
    case 'numeric':
      return mapNumeric(answers.answers, mapping);
    case 'matching':
      return mapMatching(answers.pairs, mapping);
    case 'true-false':
      return mapTrueFalse(answers, mapping);
    case 'essay':
      return { kind: 'essay', ...mapping.base, sampleAnswer: '' };
  }
}

interface Truth {
  isTrue: boolean;
  ofWrong: FormattedText | null;
  ofRight: FormattedText | null;
}

function mapTrueFalse({ isTrue, ofWrong, ofRight }: Truth, { base, writer }: Mapping): Question {
  const right = writer.write(ofRight);
  const wrong = writer.write(ofWrong);
  return {
    ...base,
    kind: 'true-false',
    isTrue,
    trueExplanation: isTrue ? right : wrong,
    falseExplanation: isTrue ? wrong : right,
  };
}
