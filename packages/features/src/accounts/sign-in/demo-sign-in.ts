import { demoSignInInput, type Role } from '@debrief/contracts';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

export const demoEmails: Record<Role, string> = {
  student: 'student@debrief.test',
  tutor: 'tutor@debrief.test',
  admin: 'admin@debrief.test',
};

/** One click and signed in as one of the demo accounts. Whether demo answers at all is asked at the door. */
export function demoSignIn(): BetterAuthPlugin {
  return {
    id: 'demo-sign-in',
    endpoints: {
      demoSignIn: createAuthEndpoint(
        '/demo/sign-in',
        { method: 'POST', body: demoSignInInput },
        async (ctx) => {
          const found = await ctx.context.internalAdapter.findUserByEmail(demoEmails[ctx.body.as]);
          if (!found || !('isDemo' in found.user) || found.user.isDemo !== true) throw noSuchAccount();
          const session = await ctx.context.internalAdapter.createSession(found.user.id);
          await setSessionCookie(ctx, { session, user: found.user });
          return ctx.json({ status: true });
        },
      ),
    },
  };
}

function noSuchAccount(): APIError {
  return new APIError('NOT_FOUND', { code: 'DEMO_OFF', message: 'There are no demo accounts here.' });
}
