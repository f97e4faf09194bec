import { scopeOf } from '@debrief/contracts';
import type { Procedure } from '../operations.ts';

export const securitySchemes = {
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
    description:
      'A key made under Settings, For developers. What it may do stands in its scopes: `quizzes:read` for what reads in the room of quizzes, `quizzes:write` for what changes something there.',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a session, from the header `set-auth-token` of a sign-in; or an API key.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'debrief.session_token',
    description: 'As browsers sign in. What changes something needs the `Origin` of this installation.',
  },
} as const;

export type Security = Record<string, string[]>[];

/** By what a procedure can be called. An empty entry says: by nobody in particular too. */
export function securityOf({ name, type, meta }: Procedure): Security {
  const session: Security = [{ bearer: [] }, { session: [] }];
  const signedIn = meta.sessionOnly
    ? session
    : [{ apiKey: [scopeOf(name, type), ...(meta.alsoScopes ?? [])] }, ...session];
  return meta.access === 'public' ? [{}, ...signedIn] : signedIn;
}
