import rest from './en.json' with { type: 'json' };
import first from './en-first.json' with { type: 'json' };
import type { Messages } from './index.ts';

/** All of it: for pages behind the sign-in, whose code brings it along. */
export const messages: Messages = { ...first, ...rest };
