import {
  createGroupInput,
  groupDetailSchema,
  groupIdInput,
  groupMemberInput,
  groupSchema,
  renameGroupInput,
  setTimeFactorInput,
} from '@debrief/contracts';
import { router, signedInProcedure, tutorProcedure } from '@debrief/platform';
import { z } from 'zod';
import { createGroup, leaveGroup, removeMember, renameGroup } from './change-groups.ts';
import { setTimeFactor } from './set-time-factor.ts';
import { getGroup, listGroups } from './view-groups.ts';

const member = signedInProcedure.meta({ access: 'group' });
const tutor = tutorProcedure.meta({ access: 'group' });

export const groupsRouter = router({
  listGroups: member.output(z.array(groupSchema)).query(({ ctx }) => listGroups(ctx.services, ctx.actor)),
  getGroup: member
    .input(groupIdInput)
    .output(groupDetailSchema)
    .query(({ ctx, input }) => getGroup(ctx.services, ctx.actor, input.groupId)),
  createGroup: tutor
    .input(createGroupInput)
    .output(groupDetailSchema)
    .mutation(({ ctx, input }) => createGroup(ctx.services, ctx.actor, input.name)),
  renameGroup: tutor
    .input(renameGroupInput)
    .output(groupDetailSchema)
    .mutation(({ ctx, input }) => renameGroup(ctx.services, ctx.actor, input)),
  removeMember: tutor
    .input(groupMemberInput)
    .mutation(({ ctx, input }) => removeMember(ctx.services, ctx.actor, input)),
  setTimeFactor: tutor
    .input(setTimeFactorInput)
    .mutation(({ ctx, input }) => setTimeFactor(ctx.services, ctx.actor, input)),
  leaveGroup: member
    .input(groupIdInput)
    .mutation(({ ctx, input }) => leaveGroup(ctx.services, ctx.actor, input.groupId)),
});
