import { brokenItems, type QuestionProblem, sameTexts, unless } from '../../question-problem.ts';
import { brokenNumbers, brokenTexts } from '../../typed/validate-typed.ts';
import { gapIdsIn } from './markers.ts';
import type { Gap, GapFillQuestion, SelectGap } from './question.ts';

/** At least one gap, each named once in the stem; choices, texts and numbers as sound as in questions of their own. */
export function validateGapFill({ stem, gaps }: GapFillQuestion): QuestionProblem[] {
  return [
    ...unless(gaps.length > 0, 'gaps', 'at least one is needed'),
    ...unless(gaps.length <= 50, 'gaps', `at most 50 are possible; there are ${gaps.length}`),
    ...brokenMarkers(stem, gaps),
    ...unless(areUnique(gaps.map((gap) => gap.id)), 'gaps', 'two have the same id'),
    ...unless(areUnique(choiceIdsOf(gaps)), 'gaps', 'two choices have the same id'),
    ...gaps.flatMap((gap, index) => [...brokenWeight(gap, index), ...brokenGap(gap, `gaps[${index}]`)]),
  ];
}

function brokenMarkers(stem: string, gaps: readonly Gap[]): QuestionProblem[] {
  const named = gapIdsIn(stem);
  const unknown = [...new Set(named)].filter((id) => !gaps.some((gap) => gap.id === id));
  return [
    ...gaps.flatMap(({ id }, index) => {
      const count = named.filter((each) => each === id).length;
      return unless(
        count === 1,
        `gaps[${index}].id`,
        count === 0
          ? `has no place in the text: [[${id}]] marks it`
          : `must stand in the text once, as [[${id}]]; it is there ${count} times`,
      );
    }),
    ...unknown.map((id) => ({ place: 'stem', sentence: `names the gap [[${id}]], which does not exist` })),
  ];
}

function brokenWeight({ weight = 1 }: Gap, index: number): QuestionProblem[] {
  return unless(
    weight >= 1 && weight <= 100,
    `gaps[${index}].weight`,
    `must be between 1 and 100; it is ${weight}`,
  );
}

function brokenGap(gap: Gap, place: string): QuestionProblem[] {
  switch (gap.type) {
    case 'select':
      return brokenSelect(gap, place);
    case 'text':
      return brokenTexts(gap.answers, gap, `${place}.answers`);
    case 'number':
      return brokenNumbers(gap.answers, `${place}.answers`);
  }
}

function brokenSelect({ choices, rightChoiceId }: SelectGap, place: string): QuestionProblem[] {
  return [
    ...unless(
      choices.length >= 2,
      `${place}.choices`,
      `at least two are needed; there are ${choices.length}`,
    ),
    ...brokenItems(`${place}.choices`, choices),
    ...sameTexts(`${place}.choices`, choices),
    ...unless(
      choices.some((choice) => choice.id === rightChoiceId),
      `${place}.rightChoiceId`,
      `names the choice "${rightChoiceId}", which does not exist`,
    ),
  ];
}

function choiceIdsOf(gaps: readonly Gap[]): string[] {
  return gaps.flatMap((gap) => (gap.type === 'select' ? gap.choices.map((choice) => choice.id) : []));
}

function areUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
