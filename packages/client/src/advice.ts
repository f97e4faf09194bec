import type { ErrorCode } from './generated/api.ts';

/** What to do about a failure, for people who write or run a program. */
export const adviceByCode: Record<ErrorCode, string> = {
  invalid: 'Correct the input where `issues` says, then call again; sending the same again fails again.',
  'not-signed-in': 'Sign in, or give a token or an API key that is still valid.',
  'not-allowed': 'Use an account whose role may do this, or a key with the scope that is missing.',
  'not-found': 'Check the id; it is not there, or not for this person to see.',
  conflict: 'Read the current state and decide anew; `reason` says what is in the way.',
  gone: 'Leave it: this is over and will not come back.',
  'too-many': 'Wait for `retryAfterMs`, then go on more slowly.',
  'quota-spent': 'Wait until the quota begins anew, or ask an administrator for more.',
  unavailable: 'Try again in a moment; it is not the fault of the call.',
  internal: 'Report it with `requestId`; trying again may help.',
};
