import type { QuestionVersionId } from '../ids.ts';
import type { Points } from '../points/points.ts';
import type { Question } from '../questions/question.ts';

export interface PaperInput {
  /** Any text; the attempt's id serves. Same seed and questions, same paper, on every machine. */
  seed: string;
  questions: readonly PaperInputQuestion[];
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
}

export interface PaperInputQuestion {
  questionVersionId: QuestionVersionId;
  question: Question;
  points: Points;
}

/** What an attempt freezes: which questions, in which order, with which order of options, worth what. */
export interface Paper {
  seed: string;
  questions: PaperQuestion[];
  maxPoints: Points;
}

export interface PaperQuestion {
  questionVersionId: QuestionVersionId;
  points: Points;
  /** Ids of options, or of a matching question's choices, as shown; empty for other kinds. */
  optionOrder: string[];
}

/**
 * Freezes a paper. Options marked `isFixed` keep their place. Choices of a matching question are always shuffled,
 * because in the authored order each stands beside its prompt.
 */
export function buildPaper(_input: PaperInput): Paper {
  throw new Error('buildPaper follows.');
}
