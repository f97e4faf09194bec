import type { NumericAnswer } from '@debrief/core';
import { decimal, minus } from '../qti/decimal.ts';
import { percent } from '../qti/kit.ts';
import { attribute, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import type { Declaration } from './declarations.ts';

/** Right numbers as the processing of the response compares them, else those of mapping and declaration, exactly. */
export function numericAnswers(item: XmlElement, declaration: Declaration): NumericAnswer[] {
  const compared = comparisons(item, declaration);
  if (compared.length > 0) return compared;
  const entries = declaration.mapping?.entries.filter(({ value }) => value > 0) ?? [];
  const best = Math.max(...entries.map(({ value }) => value));
  const values =
    entries.length > 0
      ? entries.map(({ key, value }) => ({ key, share: value / best }))
      : declaration.correct.map((key) => ({ key, share: 1 }));
  return values.flatMap(({ key, share }) => {
    const value = decimal(key);
    return value === undefined ? [] : [answer({ type: 'value', value, tolerance: '0' }, share)];
  });
}

function answer(target: NumericAnswer['target'], share: number): NumericAnswer {
  return { target, creditPercent: percent(share), explanation: '' };
}

/** `equal` with a tolerance, and pairs of `gte` and `lte`, in the conditions that ask for this response. */
function comparisons(item: XmlElement, { identifier, correct }: Declaration): NumericAnswer[] {
  const processing = childrenOf(item, 'responseProcessing');
  const branches = processing.flatMap((each) => descendantsOf(each, 'responseIf', 'responseElseIf'));
  const found = branches.flatMap((branch) => {
    const [condition] = childrenOf(branch);
    if (!condition || !names(condition, identifier)) return [];
    const target = targetOf(condition, correct[0]);
    return target ? [{ target, points: pointsOf(branch) }] : [];
  });
  const best = Math.max(...found.map(({ points }) => points));
  return found.map(({ target, points }) => answer(target, best > 0 ? points / best : 1));
}

function names(condition: XmlElement, identifier: string): boolean {
  return descendantsOf(condition, 'variable').some((each) => attribute(each, 'identifier') === identifier);
}

function pointsOf(branch: XmlElement): number {
  const outcome = childrenOf(branch, 'setOutcomeValue')[0];
  const value = outcome && descendantsOf(outcome, 'baseValue').at(-1);
  return value ? Number(textOf(value)) : 1;
}

function targetOf(condition: XmlElement, correct: string | undefined): NumericAnswer['target'] | undefined {
  const within = [condition, ...descendantsOf(condition, 'equal', 'gte', 'lte')];
  const base = (name: string) => {
    const element = within.find((each) => each.name === name);
    const value = element && descendantsOf(element, 'baseValue')[0];
    return value ? decimal(textOf(value)) : undefined;
  };
  const [min, max] = [base('gte'), base('lte')];
  if (min !== undefined && max !== undefined) return { type: 'range', min, max };
  const equal = within.find(({ name }) => name === 'equal');
  const value = equal && (base('equal') ?? decimal(correct ?? ''));
  return value === undefined || !equal ? undefined : withTolerance(equal, value);
}

function withTolerance(equal: XmlElement, value: string): NumericAnswer['target'] {
  const [below = '0', above = below] = attribute(equal, 'tolerance')
    .trim()
    .split(/\s+/u)
    .map((each) => decimal(each) ?? '0');
  const mode = attribute(equal, 'toleranceMode');
  if (mode === 'relative')
    return { type: 'value', value, tolerance: hundredth(above), toleranceType: 'relative' };
  if (mode !== 'absolute') return { type: 'value', value, tolerance: '0' };
  if (below === above) return { type: 'value', value, tolerance: below };
  return { type: 'range', min: minus(value, below), max: minus(value, minus('0', above)) };
}

/** QTI counts relative tolerances in per cent. */
function hundredth(text: string): string {
  return decimal(`${text}e-2`) ?? '0';
}
