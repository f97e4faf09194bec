import { evaluationSchema } from '@debrief/contracts';
import { adminProcedure, router } from '@debrief/platform';
import { z } from 'zod';
import { listEvaluations } from './list-evaluations.ts';

export const evaluationRouter = router({
  list: adminProcedure
    .meta({
      access: 'admin',
      answers: 'saaaao',
      title: 'How well the texts of models did in each evaluation.',
    })
    .output(z.array(evaluationSchema))
    .query(({ ctx }) => listEvaluations(ctx.services)),
});
