import { Decimal } from '../../points/decimal.ts';
import type { NumericTarget } from './number-question.ts';
import type { Reading } from './read-number.ts';

/** Ends and tolerances included; "too-few-figures" when the value is right and was typed too coarsely. */
export type Hit = 'hit' | 'miss' | 'too-few-figures';

export function hitOf(target: NumericTarget, { value, figures }: Reading): Hit {
  switch (target.type) {
    case 'range':
      return hitIf(value.gte(new Decimal(target.min)) && value.lte(new Decimal(target.max)));
    case 'value':
      return hitIf(value.minus(target.value).abs().lte(toleranceOf(target)));
    case 'significant-figures': {
      const isRight = value.prec(target.figures, Decimal.roundHalfUp).eq(target.value);
      return isRight && figures < target.figures ? 'too-few-figures' : hitIf(isRight);
    }
  }
}

function toleranceOf({ value, tolerance, toleranceType }: Extract<NumericTarget, { type: 'value' }>) {
  return toleranceType === 'relative' ? new Decimal(value).abs().times(tolerance) : new Decimal(tolerance);
}

function hitIf(isHit: boolean): Hit {
  return isHit ? 'hit' : 'miss';
}
