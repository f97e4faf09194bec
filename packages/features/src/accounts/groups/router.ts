import {
  createGroupInput,
  groupDetailSchema,
  groupIdInput,
  groupMemberInput,
  groupSchema,
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
  listGroups: member({ answers: 'sooooo' })
    .output(z.array(groupSchema))
    .query(({ ctx }) => listGroups(ctx.services, ctx.actor)),
  getGroup: member({ answers: 'sonono' })
    .input(groupIdInput)
    .output(groupDetailSchema)
    .query(({ ctx, input }) => getGroup(ctx.services, ctx.actor, input.groupId)),
  createGroup: tutor({ answers: 'saaooo' })
    .input(createGroupInput)
    .output(groupDetailSchema)
    .mutation(({ ctx, input }) => createGroup(ctx.services, ctx.actor, input.name)),
  renameGroup: tutor({ answers: 'saaono' })
    .input(renameGroupInput)
    .output(groupDetailSchema)
    .mutation(({ ctx, input }) => renameGroup(ctx.services, ctx.actor, input)),
  removeMember: tutor({ answers: 'saaono' })
    .input(groupMemberInput)
    .mutation(({ ctx, input }) => removeMember(ctx.services, ctx.actor, input)),
  setTimeFactor: tutor({ answers: 'saaono' })
    .input(setTimeFactorInput)
    .mutation(({ ctx, input }) => setTimeFactor(ctx.services, ctx.actor, input)),
  leaveGroup: member({ answers: 'soncnn' })
    .input(groupIdInput)
    .mutation(({ ctx, input }) => leaveGroup(ctx.services, ctx.actor, input.groupId)),
});
