import type { NumericAnswer, NumericQuestion } from '@debrief/core';
import { CannotReadError } from '../reading/sound-question.ts';
import type { Mapping } from './map-question.ts';
import type { GiftAnswers } from './parse-answers.ts';

type ParsedNumber = Extract<GiftAnswers, { type: 'numeric' }>['answers'][number];

export function mapNumeric(parsed: readonly ParsedNumber[], mapping: Mapping): NumericQuestion {
  const answers = parsed.flatMap((each) => toAnswer(each, mapping));
  if (answers.length === 0)
    throw new CannotReadError('The numbers cannot be read; they are written 3, 3:0.1 or 2..4.');
  return { ...mapping.base, kind: 'numeric', answers };
}

function toAnswer({ number, weight, isRight, feedback }: ParsedNumber, { writer }: Mapping): NumericAnswer[] {
  const explanation = writer.write(feedback);
  // "*" stands for every other number.
  if (number === 'any') {
    if (explanation)
      writer.notes.push(`The feedback for any other answer was left out: "${explanation.slice(0, 120)}".`);
    return [];
  }
  const creditPercent = weight ?? (isRight ? 100 : 0);
  if (creditPercent < 0)
    throw new CannotReadError('An answer of a numeric question takes points away; here the least is none.');
  return [{ target: number, creditPercent, explanation }];
}
