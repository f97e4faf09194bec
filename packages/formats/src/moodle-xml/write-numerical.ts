import type { EstimationQuestion, NumericAnswer, NumericQuestion, NumericTarget } from '@debrief/core';
import { inverseOf, isSameNumber, middleOf } from '../writing/exact.ts';
import type { Losing } from '../writing/left-out.ts';
import { simpleTarget } from '../writing/simple-number.ts';
import { xmlElement } from '../xml/write-xml.ts';
import type { Writing, WrittenParts } from './write-answers.ts';
import { plainElement } from './write-texts.ts';

export function writeNumerical(question: NumericQuestion, writing: Writing): WrittenParts {
  return {
    content: [
      ...question.answers.map((answer) => answerOf(answer, writing)),
      ...unitsOf(question, writing.losing),
    ],
  };
}

export function writeEstimation(
  { value, fullWithin, unit }: EstimationQuestion,
  writing: Writing,
): WrittenParts {
  writing.losing.lose(
    'An estimation is written as a number with a tolerance: its range and the credit for coming close are not held.',
  );
  const target = { type: 'value', value, tolerance: fullWithin } as const;
  const answer = answerOf({ target, creditPercent: 100, explanation: '' }, writing);
  return { content: [answer, ...unitsOf({ unit }, writing.losing)] };
}

function answerOf({ target, creditPercent, explanation }: NumericAnswer, { texts, losing }: Writing): string {
  const { value, tolerance } = valueAndTolerance(target, losing);
  return xmlElement(
    'answer',
    { fraction: creditPercent, format: 'moodle_auto_format' },
    plainElement('text', value) +
      texts.element('feedback', explanation) +
      plainElement('tolerance', tolerance),
  );
}

export function valueAndTolerance(
  target: NumericTarget,
  losing: Losing,
): { value: string; tolerance: string } {
  const simple = simpleTarget(target, losing);
  if (!('min' in simple)) return simple;
  losing.lose('A range is written as its middle with a tolerance.');
  return middleOf(simple.min, simple.max);
}

type Units = Pick<NumericQuestion, 'unit' | 'otherUnits' | 'unitHandling' | 'unitPenaltyPercent'>;

function unitsOf(
  { unit, otherUnits = [], unitHandling, unitPenaltyPercent = 100 }: Units,
  losing: Losing,
): string[] {
  if (!unit) return [plainElement('unitgradingtype', '0'), plainElement('showunits', '3')];
  const unitElement = (name: string, multiplier: string) =>
    xmlElement('unit', {}, plainElement('multiplier', multiplier) + plainElement('unit_name', name));
  const others = otherUnits.map((other) => {
    const multiplier = inverseOf(other.factor);
    if (!isSameNumber(inverseOf(multiplier), other.factor))
      losing.lose(`The factor of the unit "${other.unit}" is written to 30 places.`);
    return unitElement(other.unit, multiplier);
  });
  const isRequired = unitHandling === 'required';
  return [
    xmlElement('units', {}, unitElement(unit, '1') + others.join('')),
    plainElement('unitgradingtype', isRequired ? '1' : '0'),
    plainElement('unitpenalty', String((isRequired ? unitPenaltyPercent : 100) / 100)),
    plainElement('showunits', '0'),
    plainElement('unitsleft', '0'),
  ];
}
