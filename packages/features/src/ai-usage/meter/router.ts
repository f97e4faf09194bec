import { aiMeterSchema } from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { getMeter } from './get-meter.ts';

export const meterRouter = router({
  meter: signedInProcedure
    .meta({ access: 'own', answers: 'sooooo', title: 'What I have left of models.' })
    .output(aiMeterSchema)
    .query(({ ctx }) => getMeter(ctx.services, ctx.actor.userId)),
});
