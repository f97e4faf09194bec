import { Decimal } from '../../points/decimal.ts';
import type { AnswerRemark } from '../scored-response.ts';
import type { UnitRules } from './number-question.ts';
import { type Reading, readNumber, type TypedNumber } from './read-number.ts';

export interface NumberWithUnit {
  /** In the question's own unit. */
  readings: Reading[];
  /** As typed, whatever unit stands behind. */
  bareReadings: Reading[];
  /** The unit alone already spoils it. */
  unitRemark?: AnswerRemark;
  /** False for plain numbers: no unit can be wrong there, what stands behind the number is a word too many. */
  hasUnits: boolean;
}

/**
 * A typed number in the question's own unit. Without any unit of the question "50 %" is 0.5; a question in % reads "50"
 * and "50 %" alike. undefined when it is no number.
 */
export function readWithUnit(text: string, rules: UnitRules): NumberWithUnit | undefined {
  const units = unitsOf(rules);
  const typed = readNumber(text) ?? readBehindUnit(text, units);
  if (!typed) return undefined;
  const hasUnits = units.length > 0;
  const bare = { bareReadings: typed.readings, hasUnits };
  if (typed.rest === '') {
    const isMissing = hasUnits && rules.unitHandling === 'required';
    return { ...bare, readings: typed.readings, ...(isMissing && { unitRemark: 'unit-missing' }) };
  }
  const factor = factorOf(typed.rest, units);
  if (factor === undefined) return { ...bare, readings: [], unitRemark: 'wrong-unit' };
  return { ...bare, readings: typed.readings.map((reading) => times(reading, factor)) };
}

interface Unit {
  unit: string;
  factor: string;
}

function unitsOf({ unit, otherUnits = [] }: UnitRules): Unit[] {
  return unit?.trim() ? [{ unit, factor: '1' }, ...otherUnits] : [];
}

function factorOf(rest: string, units: readonly Unit[]): string | undefined {
  const known = units.find(({ unit }) => sameUnit(rest, unit));
  if (known) return known.factor;
  return units.length === 0 && sameUnit(rest, '%') ? '0.01' : undefined;
}

function times({ value, figures }: Reading, factor: string): Reading {
  return { value: value.times(new Decimal(factor)), figures };
}

/** Case tells units apart (mW and MW); the two signs for micro, raised digits and inner spaces do not. */
function sameUnit(a: string, b: string): boolean {
  return plainUnit(a) === plainUnit(b);
}

export function plainUnit(unit: string): string {
  return unit.normalize('NFKC').replace(/\s/gu, '');
}

/** "$ 5" for people who write the currency first. */
function readBehindUnit(text: string, units: readonly Unit[]): TypedNumber | undefined {
  const typed = text.trim();
  const front = units.find(({ unit }) => typed.startsWith(unit.trim()));
  const number = front && readNumber(typed.slice(front.unit.trim().length));
  return number?.rest === '' ? { ...number, rest: front?.unit ?? '' } : undefined;
}
