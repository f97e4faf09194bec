import {
  listSuspendedInput,
  personIdInput,
  personSchema,
  suspendedPageSchema,
  suspendPersonInput,
} from '@debrief/contracts';
import { adminProcedure, type Declared, router } from '@debrief/platform';
import { listSuspended } from './list-suspended.ts';
import { getPerson, restorePerson, suspendPerson } from './suspend-person.ts';

/** A key that was found shuts nobody out. */
const admins = (declared: Omit<Declared, 'answers'>) =>
  adminProcedure.meta({ access: 'admin', answers: 'saaaao', sessionOnly: true, ...declared });

export const suspensionRouter = router({
  getPerson: admins({ title: 'A person, and whether they may come in.' })
    .input(personIdInput)
    .output(personSchema)
    .query(({ ctx, input }) => getPerson(ctx.services, ctx.actor, input.personId)),
  listSuspended: admins({ title: 'Who may not come in.' })
    .input(listSuspendedInput)
    .output(suspendedPageSchema)
    .query(({ ctx, input }) => listSuspended(ctx.services, ctx.actor, input)),
  suspend: admins({
    title: 'Let a person in no more, until they are restored. Nothing of theirs is deleted.',
  })
    .input(suspendPersonInput)
    .output(personSchema)
    .mutation(({ ctx, input }) => suspendPerson(ctx.services, ctx.actor, input)),
  restore: admins({ title: 'Let a suspended person in again.' })
    .input(personIdInput)
    .output(personSchema)
    .mutation(({ ctx, input }) => restorePerson(ctx.services, ctx.actor, input.personId)),
});
