import type { KindDefinition } from './kind-definition.ts';
import { essay } from './kinds/essay/definition.ts';
import { estimation } from './kinds/estimation/definition.ts';
import { gapFill } from './kinds/gap-fill/definition.ts';
import { matching } from './kinds/matching/definition.ts';
import { multiSelect } from './kinds/multi-select/definition.ts';
import { numeric } from './kinds/numeric/definition.ts';
import { ordering } from './kinds/ordering/definition.ts';
import { shortAnswer } from './kinds/short-answer/definition.ts';
import { singleChoice } from './kinds/single-choice/definition.ts';
import { trueFalse } from './kinds/true-false/definition.ts';

/**
 * Every kind of question. A new one is a folder under `kinds/` and a line here (and one in `question-schemas.ts`, which
 * stands apart so that no page loads what only the server checks).
 */
export const kindDefinitions = {
  'single-choice': singleChoice,
  'multi-select': multiSelect,
  'true-false': trueFalse,
  numeric,
  'short-answer': shortAnswer,
  matching,
  ordering,
  'gap-fill': gapFill,
  estimation,
  essay,
};

export type QuestionKind = keyof typeof kindDefinitions;

export const questionKinds = Object.keys(kindDefinitions) as readonly QuestionKind[] as readonly [
  QuestionKind,
  ...QuestionKind[],
];

type ShapesOf<Definition> = Definition extends KindDefinition<infer Shapes> ? Shapes : never;
type AnyShapes = ShapesOf<(typeof kindDefinitions)[QuestionKind]>;

/**
 * What a question is. Every text is Markdown (GFM with fenced code and `$KaTeX$`), never HTML; images and audio are
 * `![words for who cannot see it](media:<sha-256>)`, a sound with `#audio` behind the hash:
 * `![words for who cannot hear it](media:<sha-256>#audio)`.
 * Ids of options, items, choices and gaps are opaque: they say nothing of order or correctness, so they may reach a
 * learner.
 */
export type Question = AnyShapes['question'];
/** What a learner answers; the shape follows the kind. */
export type QuestionResponse = AnyShapes['response'];
/** What of a question may leave the server before its key may: no right answers, no weights, no explanations. */
export type KindPublicQuestion = AnyShapes['shown'];
/** The key of a question and its explanations, per kind. */
export type KindQuestionKey = AnyShapes['key'];

interface OneShapes {
  question: Question;
  response: QuestionResponse;
  shown: KindPublicQuestion;
  key: KindQuestionKey;
}

const byKind: Readonly<Record<QuestionKind, KindDefinition<OneShapes>>> = kindDefinitions;

/** The rules of a kind; the caller passes them only questions and responses of it. */
export function definitionOf(kind: QuestionKind): KindDefinition<OneShapes> {
  return byKind[kind];
}
