import type { MasteryConstants } from './constants.ts';
import { startingConstants } from './starting-constants.ts';

/** What the product begins with: fitted on simulated learners. */
export const shippedConstants: MasteryConstants = startingConstants;
