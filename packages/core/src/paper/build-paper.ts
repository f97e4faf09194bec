import type { QuestionVersionId } from '../ids.ts';
import { type Points, sumPoints } from '../points/points.ts';
import { definitionOf, type Question } from '../questions/kind-definitions.ts';
import { orderBySections, type PaperInputSection, type PaperSection } from './paper-section.ts';
import { seededRandom, shuffled } from './random.ts';

export interface PaperInput {
  /** Any text; the attempt's id serves. Same seed and questions, same paper, on every machine. */
  seed: string;
  questions: readonly PaperInputQuestion[];
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  /** Left out for a paper without parts; else each question names its section, and sections say what is shuffled. */
  sections?: readonly PaperInputSection[];
}

export interface PaperInputQuestion {
  sectionId?: string;
  questionVersionId: QuestionVersionId;
  question: Question;
  points: Points;
}

/** What an attempt freezes: which questions, in which order, with which order of options, worth what. */
export interface Paper {
  seed: string;
  questions: PaperQuestion[];
  maxPoints: Points;
  /** In their order; left out when the paper has no parts. */
  sections?: PaperSection[];
}

export interface PaperQuestion {
  questionVersionId: QuestionVersionId;
  points: Points;
  sectionId?: string;
  /**
   * Ids of options, of an ordering question's items, of a matching question's choices, or of the choices of all select
   * gaps in turn, as shown; empty for other kinds.
   */
  optionOrder: string[];
}

/**
 * Freezes a paper. Options marked `isFixed` keep their place. Choices of a matching question and items to be
 * ordered are always shuffled, because the authored order is their key. The order of options hangs on the seed and the question
 * version alone, so that a question more or less leaves the others as they are.
 */
export function buildPaper(input: PaperInput): Paper {
  const { seed, questions, shuffleOptions, sections } = input;
  return {
    seed,
    ...(sections && { sections: sections.map(({ shuffleQuestions: _, ...section }) => section) }),
    questions: inOrder(input).map(({ questionVersionId, question, points, sectionId }) => ({
      questionVersionId,
      points,
      ...(sections && { sectionId }),
      optionOrder: definitionOf(question.kind).paperOrder(
        question,
        shuffleOptions,
        seededRandom(`${seed}:${questionVersionId}`),
      ),
    })),
    maxPoints: sumPoints(questions.map((each) => each.points)),
  };
}

function inOrder({ seed, questions, sections, shuffleQuestions }: PaperInput): readonly PaperInputQuestion[] {
  if (sections) return orderBySections(questions, sections, seed);
  return shuffleQuestions ? shuffled(questions, seededRandom(`${seed}:questions`)) : questions;
}
