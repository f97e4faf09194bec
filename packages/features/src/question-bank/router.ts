import { mergeRouters } from '@debrief/platform';
import { authoringRouter } from './authoring/router.ts';
import { browseRouter } from './browse/router.ts';
import { exportRouter } from './export/router.ts';
import { importRouter } from './import/router.ts';
import { reportsRouter } from './reports/router.ts';
import { topicsRouter } from './topics/router.ts';

export const questionBankRouter = mergeRouters(
  browseRouter,
  authoringRouter,
  reportsRouter,
  importRouter,
  exportRouter,
  topicsRouter,
);
