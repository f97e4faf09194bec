import {
  acceptedInvitationSchema,
  createdInvitationSchema,
  createInvitationInput,
  invitationIdInput,
  invitationSchema,
  invitationTokenInput,
  listInvitationsInput,
  openInvitationSchema,
} from '@debrief/contracts';
import { type Declared, publicProcedure, router, signedInProcedure, tutorProcedure } from '@debrief/platform';
import { z } from 'zod';
import { acceptInvitation, getInvitation } from './accept-invitation.ts';
import { createInvitation, listInvitations, revokeInvitation } from './manage-invitations.ts';

const tutor = (declared: Declared) => tutorProcedure.meta({ access: 'group', ...declared });

export const invitationsRouter = router({
  createInvitation: tutor({
    answers: { group: 'saaono', tutor: 'saaaao' },
    title: 'Invite a tutor, or students into a group.',
  })
    .input(createInvitationInput)
    .output(createdInvitationSchema)
    .mutation(({ ctx, input }) => createInvitation(ctx.services, ctx.actor, input)),
  listInvitations: tutor({ answers: { ofGroup: 'saaono', ofTutors: 'saaooo' }, title: 'Open invitations.' })
    .input(listInvitationsInput)
    .output(z.array(invitationSchema))
    .query(({ ctx, input }) => listInvitations(ctx.services, ctx.actor, input.groupId ?? null)),
  revokeInvitation: tutor({ answers: 'saaono', title: 'Take an invitation back.' })
    .input(invitationIdInput)
    .output(z.void())
    .mutation(({ ctx, input }) => revokeInvitation(ctx.services, ctx.actor, input.invitationId)),
  getInvitation: publicProcedure
    .meta({ access: 'public', answers: 'oooooo', title: 'What an invitation is for.' })
    .input(invitationTokenInput)
    .output(openInvitationSchema)
    .query(({ ctx, input }) => getInvitation(ctx.services, input.token)),
  acceptInvitation: signedInProcedure
    // An invitation may change what one is: a key that was found must not.
    .meta({
      ...{ access: 'own', answers: { group: 'sooooo', tutor: 'sooccc' }, sessionOnly: true },
      title: 'Accept an invitation.',
    })
    .input(invitationTokenInput)
    .output(acceptedInvitationSchema)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.services, ctx.actor, input.token)),
});
