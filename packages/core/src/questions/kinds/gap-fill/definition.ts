import { type Random, shuffled } from '../../../paper/random.ts';
import { idsOf, inOrder } from '../../items.ts';
import type { KindDefinition } from '../../kind-definition.ts';
import { missingIn } from '../../question-problem.ts';
import { describeFilled, describeRight } from './describe.ts';
import { renameGaps } from './markers.ts';
import type { Gap, GapFillQuestion, GapFillShapes, GapKey, PublicGap } from './question.ts';
import { creditOfGaps, guessCreditOfGaps } from './score.ts';
import { validateGapFill } from './validate.ts';

export const gapFill: KindDefinition<GapFillShapes> = {
  score: (question, response) => creditOfGaps(question, response.gaps),
  isAnswered: (response) => Object.values(response.gaps).some((text) => text.trim() !== ''),
  show: ({ kind, stem, gaps }, order) => ({ kind, stem, gaps: showGaps(gaps, order) }),
  reveal: ({ kind, gaps, explanation }) => ({
    kind,
    gaps: Object.fromEntries(gaps.map((gap) => [gap.id, keyOf(gap)])),
    explanation,
  }),
  describeResponse: (question, response) => describeFilled(question, response.gaps),
  describeKey: describeRight,
  validate: validateGapFill,
  missingExplanations: ({ gaps }) => missingIn('gaps', gaps),
  searchTexts: ({ gaps }) => gaps.flatMap((gap) => [gap.explanation, ...textsOf(gap)]),
  randomGuessCredit: guessCreditOfGaps,
  paperOrder: ({ gaps }, isShuffled, random) => gaps.flatMap((gap) => choiceOrder(gap, isShuffled, random)),
  empty: emptyGapFill,
  renewIds: renewGapIds,
};

/** The order names the choices of all select gaps in turn. */
function showGaps(gaps: readonly Gap[], order: readonly string[]): PublicGap[] {
  const choices = gaps.flatMap((gap) => (gap.type === 'select' ? gap.choices : []));
  const ordered = inOrder(choices, order);
  return gaps.map((gap) => {
    const { id, type } = gap;
    if (type === 'text') return { id, type, isCaseSensitive: gap.isCaseSensitive };
    if (type === 'number') return { id, type };
    const own = new Set(idsOf(gap.choices));
    return { id, type, choices: ordered.filter((choice) => own.has(choice.id)) };
  });
}

function keyOf(gap: Gap): GapKey {
  const { explanation } = gap;
  if (gap.type === 'select') return { type: gap.type, rightChoiceId: gap.rightChoiceId, explanation };
  return gap.type === 'text'
    ? { type: gap.type, answers: gap.answers, explanation }
    : { type: gap.type, answers: gap.answers, explanation };
}

function textsOf(gap: Gap): string[] {
  if (gap.type === 'select') return gap.choices.map((choice) => choice.text);
  if (gap.type === 'number') return gap.answers.map((answer) => answer.explanation);
  return gap.answers.flatMap(({ text, explanation }) => [text, explanation]);
}

function choiceOrder(gap: Gap, isShuffled: boolean, random: Random): string[] {
  if (gap.type !== 'select') return [];
  return idsOf(isShuffled ? shuffled(gap.choices, random) : gap.choices);
}

/** Without a gap: each is put where it belongs in words that are there. */
function emptyGapFill(): GapFillQuestion {
  return { kind: 'gap-fill', stem: '', explanation: '', gaps: [] };
}

/** Authors see the names of gaps in their text: those are short. */
function renewGapIds(question: GapFillQuestion, newId: () => string): GapFillQuestion {
  const names = new Map(question.gaps.map((gap, index) => [gap.id, `gap${index + 1}`]));
  const gaps = question.gaps.map((gap) => ({
    ...renewChoiceIds(gap, newId),
    id: names.get(gap.id) ?? gap.id,
  }));
  return { ...question, stem: renameGaps(question.stem, names), gaps };
}

function renewChoiceIds(gap: Gap, newId: () => string): Gap {
  if (gap.type !== 'select') return gap;
  const renewed = new Map(gap.choices.map(({ id }) => [id, newId()]));
  return {
    ...gap,
    choices: gap.choices.map(({ id, text }) => ({ id: renewed.get(id) ?? id, text })),
    rightChoiceId: renewed.get(gap.rightChoiceId) ?? gap.rightChoiceId,
  };
}
