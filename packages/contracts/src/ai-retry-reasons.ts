import type { RulesReason } from './ai.ts';

/** Reasons that may have passed: a person may ask the model again. */
export const aiRetryReasons = [
  'quota-spent',
  'blocked',
  'switched-off',
  'too-busy',
  'provider-failed',
  'refused',
  'invalid-output',
  'rescored',
] as const satisfies RulesReason[];
