import type { NumericTarget } from '@debrief/core';

/** How an author thinks of a target: tolerance in the unit or in per cent are two things. */
export const targetChoices = ['absolute', 'relative', 'range', 'figures'] as const;
export type TargetChoice = (typeof targetChoices)[number];

export function targetChoiceOf(target: NumericTarget): TargetChoice {
  if (target.type === 'range') return 'range';
  if (target.type === 'significant-figures') return 'figures';
  return target.toleranceType === 'relative' ? 'relative' : 'absolute';
}

/** Another way to accept a number; the number itself stays. */
export function changeTarget(target: NumericTarget, choice: TargetChoice): NumericTarget {
  const value = target.type === 'range' ? target.min : target.value;
  switch (choice) {
    case 'range':
      return { type: 'range', min: value, max: target.type === 'range' ? target.max : value };
    case 'figures':
      return { type: 'significant-figures', value, figures: 3 };
    case 'relative':
      return { type: 'value', value, tolerance: '0.05', toleranceType: 'relative' };
    case 'absolute':
      return { type: 'value', value, tolerance: '0', toleranceType: 'absolute' };
  }
}
