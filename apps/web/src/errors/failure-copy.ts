import type words from '../messages/en-first.json';
import type { FailureCode } from './failure-code.ts';

/** Code to copy; a code added to the contracts fails to compile here until it has its words. */
export const failureCopy: Record<FailureCode, keyof (typeof words)['errors']['codes']> = {
  invalid: 'invalid',
  'not-signed-in': 'notSignedIn',
  'not-allowed': 'notAllowed',
  'not-found': 'notFound',
  conflict: 'conflict',
  gone: 'gone',
  'too-many': 'tooMany',
  'quota-spent': 'quotaSpent',
  unavailable: 'unavailable',
  internal: 'internal',
  offline: 'offline',
};
