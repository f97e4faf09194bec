import type { QuestionVersionId } from '../ids.ts';
import { type Points, sumPoints } from '../points/points.ts';
import type { ChoiceOption, Question } from '../questions/question.ts';
import { orderBySections, type PaperInputSection, type PaperSection } from './paper-section.ts';
import { type Random, seededRandom, shuffled } from './random.ts';

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
  /** Ids of options, or of a matching question's choices, as shown; empty for other kinds. */
  optionOrder: string[];
}

/**
 * Freezes a paper. Options marked `isFixed` keep their place. Choices of a matching question are always shuffled,
 * because in the authored order each stands beside its prompt. The order of options hangs on the seed and the question
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
      optionOrder: orderOf(question, shuffleOptions, seededRandom(`${seed}:${questionVersionId}`)),
    })),
    maxPoints: sumPoints(questions.map((each) => each.points)),
  };
}

function inOrder({ seed, questions, sections, shuffleQuestions }: PaperInput): readonly PaperInputQuestion[] {
  if (sections) return orderBySections(questions, sections, seed);
  return shuffleQuestions ? shuffled(questions, seededRandom(`${seed}:questions`)) : questions;
}

function orderOf(question: Question, shuffleOptions: boolean, random: Random): string[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return shuffleOptions ? shuffledAroundFixed(question.options, random) : idsOf(question.options);
    case 'matching':
      return idsOf(shuffled(question.choices, random));
    default:
      return [];
  }
}

function shuffledAroundFixed(options: readonly ChoiceOption[], random: Random): string[] {
  const moving = shuffled(
    options.filter((option) => !option.isFixed),
    random,
  );
  return idsOf(options.map((option) => (option.isFixed ? option : (moving.shift() ?? option))));
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map((item) => item.id);
}
