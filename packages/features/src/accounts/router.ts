import { meSchema, passwordStateSchema, profileSchema, updateProfileInput } from '@debrief/contracts';
import { mergeRouters, publicProcedure, router, signedInProcedure } from '@debrief/platform';
import { groupsRouter } from './groups/router.ts';
import { invitationsRouter } from './invitations/router.ts';
import { getMe, updateProfile } from './profile/get-me.ts';
import { sessionsRouter } from './sessions/router.ts';
import { findPasswordState } from './sign-in/person-queries.ts';
import { suspensionRouter } from './suspension/router.ts';

const profileRouter = router({
  me: publicProcedure
    .meta({ access: 'public', answers: 'oooooo', title: 'Who I am, and what this installation can do.' })
    .output(meSchema)
    .query(({ ctx }) => getMe(ctx)),
  getPasswordState: signedInProcedure
    .meta({ access: 'own', answers: 'sooooo', sessionOnly: true, title: 'Whether I have a password.' })
    .output(passwordStateSchema)
    .query(async ({ ctx }) => ({ state: await findPasswordState(ctx.services.db, ctx.actor.userId) })),
  updateProfile: signedInProcedure
    .meta({
      ...{ access: 'own', answers: 'sooooo', sessionOnly: true },
      title: 'Change my name, time zone or language.',
    })
    .input(updateProfileInput)
    .output(profileSchema)
    .mutation(({ ctx, input }) => updateProfile(ctx.services, ctx.actor, input)),
});

export const accountsRouter = mergeRouters(
  profileRouter,
  sessionsRouter,
  groupsRouter,
  invitationsRouter,
  suspensionRouter,
);
