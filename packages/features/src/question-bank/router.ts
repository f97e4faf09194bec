import { importGiftInput, importReportSchema } from '@debrief/contracts';
import { mergeRouters, router, tutorProcedure } from '@debrief/platform';
import { authoringRouter } from './authoring/router.ts';
import { browseRouter } from './browse/router.ts';
import { importGift } from './import/import-gift.ts';
import { reportsRouter } from './reports/router.ts';

const importRouter = router({
  importGift: tutorProcedure
    .meta({ access: 'bank' })
    .input(importGiftInput)
    .output(importReportSchema)
    .mutation(({ ctx, input }) => importGift(ctx.services, ctx.actor, input)),
});

export const questionBankRouter = mergeRouters(browseRouter, authoringRouter, reportsRouter, importRouter);
