export { type FitPaceInput, fitPace } from './fit-pace.ts';
export {
  furthestDays,
  minPaceAttempts,
  type Pace,
  type PaceAnswer,
  readyMargin,
  readyPercent,
} from './pace.ts';
export { describeProspect, type ReadyProspect } from './prospect.ts';
export { questionsNeeded, type WhatIf, type WhatIfInput, whatIf } from './what-if.ts';
