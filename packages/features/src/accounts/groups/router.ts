import {
  createGroupInput,
  groupDetailSchema,
  groupIdInput,
  groupMemberInput,
  groupPageSchema,
  listGroupsInput,
  renameGroupInput,
  setTimeFactorInput,
} from '@debrief/contracts';
import { type Declared, router, signedInProcedure, tutorProcedure } from '@debrief/platform';
import { z } from 'zod';
import { createGroup, leaveGroup, removeMember, renameGroup } from './change-groups.ts';
import { setTimeFactor } from './set-time-factor.ts';
import { getGroup, listGroups } from './view-groups.ts';

const member = (declared: Declared) => signedInProcedure.meta({ access: 'group', ...declared });
const tutor = (declared: Declared) => tutorProcedure.meta({ access: 'group', ...declared });

export const groupsRouter = router({
  listGroups: member({ answers: 'sooooo', title: 'My groups.' })
    .input(listGroupsInput)
    .output(groupPageSchema)
    .query(({ ctx, input }) => listGroups(ctx.services, ctx.actor, input)),
  getGroup: member({ answers: 'sonono', title: 'A group with its members.' })
    .input(groupIdInput)
    .output(groupDetailSchema)
    .query(({ ctx, input }) => getGroup(ctx.services, ctx.actor, input.groupId)),
  createGroup: tutor({ answers: 'saaooo', title: 'Make a group.' })
    .input(createGroupInput)
    .output(groupDetailSchema)
    .mutation(({ ctx, input }) => createGroup(ctx.services, ctx.actor, input.name)),
  renameGroup: tutor({ answers: 'saaono', title: 'Rename a group.' })
    .input(renameGroupInput)
    .output(groupDetailSchema)
    .mutation(({ ctx, input }) => renameGroup(ctx.services, ctx.actor, input)),
  removeMember: tutor({ answers: 'saaono', title: 'Take somebody out of a group.' })
    .input(groupMemberInput)
    .output(z.void())
    .mutation(({ ctx, input }) => removeMember(ctx.services, ctx.actor, input)),
  setTimeFactor: tutor({ answers: 'saaono', title: 'Give a student extra time.' })
    .input(setTimeFactorInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setTimeFactor(ctx.services, ctx.actor, input)),
  leaveGroup: member({ answers: 'soncnn', title: 'Leave a group.' })
    .input(groupIdInput)
    .output(z.void())
    .mutation(({ ctx, input }) => leaveGroup(ctx.services, ctx.actor, input.groupId)),
});
