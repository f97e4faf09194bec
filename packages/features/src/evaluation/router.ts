import { evaluationSchema } from '@debrief/contracts';
import { adminProcedure, router } from '@debrief/platform';
import { z } from 'zod';
import { listEvaluations } from './list-evaluations.ts';

export const evaluationRouter = router({
  list: adminProcedure
    .meta({ access: 'admin', answers: 'saaaao' })
    .output(z.array(evaluationSchema))
    .query(({ ctx }) => listEvaluations(ctx.services)),
});
