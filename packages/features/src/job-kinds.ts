import type { AnyPersonJob } from '@debrief/platform';
import { importJob } from './question-bank/index.ts';
import { regradeJob, statisticsJob } from './quizzes/index.ts';

/** Every kind of work that a person may wait for, stop and begin again. */
export const jobKinds = [importJob, statisticsJob, regradeJob] as unknown as readonly AnyPersonJob[];
