import {
  attribute,
  childOf,
  childrenOf,
  descendantsOf,
  textOf,
  type XmlElement,
} from '../xml/xml-element.ts';

/** One answer that a condition asks for. */
export interface Term {
  respident: string;
  test: 'equal' | 'gte' | 'gt' | 'lte' | 'lt' | 'subset';
  value: string;
  isNot: boolean;
  isCaseSensitive: boolean;
}

export interface Condition {
  terms: Term[];
  /** "any other answer". */
  isOther: boolean;
  /** What it does to the score; undefined when it only speaks. */
  score: { action: 'set' | 'add'; value: number } | undefined;
  feedbackIds: string[];
}

const tests: Record<string, Term['test']> = {
  varequal: 'equal',
  vargte: 'gte',
  vargt: 'gt',
  varlte: 'lte',
  varlt: 'lt',
  varsubset: 'subset',
  varsubstring: 'subset',
};

export function readConditions(item: XmlElement): Condition[] {
  return descendantsOf(item, 'respcondition').map((condition) => {
    const variable = childOf(condition, 'conditionvar');
    const setvar = childrenOf(condition, 'setvar').find((each) => isScore(attribute(each, 'varname')));
    const value = Number(setvar ? textOf(setvar).trim() : Number.NaN);
    return {
      terms: variable ? termsOf(variable, false) : [],
      isOther: variable !== undefined && descendantsOf(variable, 'other').length > 0,
      score:
        setvar && Number.isFinite(value)
          ? { action: /^add$/iu.test(attribute(setvar, 'action')) ? 'add' : 'set', value }
          : undefined,
      feedbackIds: childrenOf(condition, 'displayfeedback').map((each) => attribute(each, 'linkrefid')),
    };
  });
}

function isScore(name: string): boolean {
  return name === '' || /^(score|que_score|d2l_correct)$/iu.test(name);
}

function termsOf(element: XmlElement, isNot: boolean): Term[] {
  return childrenOf(element).flatMap((child) => {
    const test = tests[child.name];
    if (!test) return termsOf(child, child.name === 'not' ? !isNot : isNot);
    return [
      {
        ...{ respident: attribute(child, 'respident'), test, value: textOf(child).trim(), isNot },
        isCaseSensitive: /^yes$/iu.test(attribute(child, 'case')),
      },
    ];
  });
}

/** The conditions that give something, the best of them first. */
export function rewarding(
  conditions: readonly Condition[],
): (Condition & { score: { action: 'set' | 'add'; value: number } })[] {
  return conditions
    .filter(
      (each): each is Condition & { score: { action: 'set' | 'add'; value: number } } =>
        (each.score?.value ?? 0) > 0,
    )
    .toSorted((a, b) => b.score.value - a.score.value);
}
