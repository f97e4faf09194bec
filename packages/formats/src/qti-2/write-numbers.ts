import type { NumericAnswer, NumericTarget } from '@debrief/core';
import { decimal } from '../qti/decimal.ts';
import type { Losing } from '../writing/left-out.ts';
import { simpleTarget } from '../writing/simple-number.ts';
import { xmlElement } from '../xml/write-xml.ts';

export interface Processing {
  /** A condition of the response's processing, as XML. */
  conditions: string;
  /** Of the whole question, 0..1. */
  share: number;
}

/** The numbers that are right, and the processing that compares with them; the first that fits decides. */
export function comparing(
  identifier: string,
  answers: readonly NumericAnswer[],
  losing: Losing,
  share = 1,
): { correct: string[]; conditions: string } {
  if (answers.some(({ creditPercent }) => creditPercent === 0))
    losing.lose('Answers that earn nothing are left out.');
  const kept = answers.filter(({ creditPercent }) => creditPercent > 0);
  const branches = kept.map(({ target, creditPercent }, index) => {
    const points = xmlElement('baseValue', { baseType: 'float' }, String((creditPercent / 100) * share));
    const sum = xmlElement('sum', {}, xmlElement('variable', { identifier: 'SCORE' }) + points);
    const outcome = xmlElement('setOutcomeValue', { identifier: 'SCORE' }, sum);
    return xmlElement(
      index === 0 ? 'responseIf' : 'responseElseIf',
      {},
      conditionOf(identifier, target, losing) + outcome,
    );
  });
  const first = kept[0]?.target;
  return {
    correct: first ? [first.type === 'range' ? first.min : first.value] : [],
    conditions: xmlElement('responseCondition', {}, branches.join('')),
  };
}

function conditionOf(identifier: string, target: NumericTarget, losing: Losing): string {
  const variable = xmlElement('variable', { identifier });
  const number = (text: string) => xmlElement('baseValue', { baseType: 'float' }, text);
  if (target.type === 'value' && target.toleranceType === 'relative') {
    const tolerance = decimal(`${target.tolerance}e2`) ?? '0';
    return xmlElement(
      'equal',
      { toleranceMode: 'relative', tolerance: `${tolerance} ${tolerance}` },
      variable + number(target.value),
    );
  }
  const simple = simpleTarget(target, losing);
  if ('min' in simple) {
    const [low, high] = [
      xmlElement('gte', {}, variable + number(simple.min)),
      xmlElement('lte', {}, variable + number(simple.max)),
    ];
    return xmlElement('and', {}, low + high);
  }
  const { tolerance, value } = simple;
  return xmlElement(
    'equal',
    { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}` },
    variable + number(value),
  );
}
