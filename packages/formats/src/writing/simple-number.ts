import type { NumericTarget } from '@debrief/core';
import { halfOfLastPlace, shareOf } from './exact.ts';
import type { Losing } from './left-out.ts';

/** A target as a value with an absolute tolerance or a range, for formats that know nothing else. */
export function simpleTarget(
  target: NumericTarget,
  losing: Losing,
): { value: string; tolerance: string } | { min: string; max: string } {
  if (target.type === 'range') return target;
  if (target.type === 'significant-figures') {
    losing.lose(
      'Significant figures are not held: the value is written with half of its last place as tolerance.',
    );
    return { value: target.value, tolerance: halfOfLastPlace(target.value, target.figures) };
  }
  if (target.toleranceType !== 'relative') return target;
  losing.lose('A tolerance that is a share of the value is written as the amount that it comes to.');
  return { value: target.value, tolerance: shareOf(target.value, target.tolerance) };
}
