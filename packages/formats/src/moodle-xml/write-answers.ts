import type { Question } from '@debrief/core';
import type { Losing } from '../writing/left-out.ts';
import { writeChoice } from './write-choice.ts';
import { writeCloze } from './write-cloze.ts';
import { writeEssay } from './write-essay.ts';
import { writeMatching, writeOrdering } from './write-lists.ts';
import { writeEstimation, writeNumerical } from './write-numerical.ts';
import type { TextWriter } from './write-texts.ts';
import { writeShortAnswer, writeTrueFalse } from './write-typed.ts';

export interface Writing {
  texts: TextWriter;
  losing: Losing;
}

export interface WrittenParts {
  /** When it is not simply the text. */
  stem?: string;
  content: string[];
}

const types: Record<Question['kind'], string> = {
  'single-choice': 'multichoice',
  'multi-select': 'multichoice',
  'true-false': 'truefalse',
  numeric: 'numerical',
  'short-answer': 'shortanswer',
  matching: 'matching',
  ordering: 'ordering',
  'gap-fill': 'cloze',
  estimation: 'numerical',
  essay: 'essay',
};

export function typeOf({ kind }: Question): string {
  return types[kind];
}

/** What stands behind the texts that every question has. */
export function writeAnswers(question: Question, writing: Writing): WrittenParts {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return writeChoice(question, writing);
    case 'true-false':
      return writeTrueFalse(question, writing);
    case 'numeric':
      return writeNumerical(question, writing);
    case 'short-answer':
      return writeShortAnswer(question, writing);
    case 'matching':
      return writeMatching(question, writing);
    case 'ordering':
      return writeOrdering(question, writing);
    case 'gap-fill':
      return writeCloze(question, writing);
    case 'estimation':
      return writeEstimation(question, writing);
    case 'essay':
      return writeEssay(question, writing);
  }
}
