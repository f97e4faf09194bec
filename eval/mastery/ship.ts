// node eval/mastery/ship.ts: fits the constants that the product begins with to simulated takers of quizzes, and writes
// them down in packages/core. Run it when the model or the simulated people change.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitMastery } from '@debrief/core';
import { quizTakers, simulateLearners } from '@debrief/testing/learners';

const file = join(import.meta.dirname, '../../packages/core/src/mastery/model/shipped-constants.ts');
const short = (_key: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(5)) : value;

const { constants } = fitMastery(simulateLearners(quizTakers).sort((before, after) => before.at - after.at));
const literal = JSON.stringify(constants, short, 2).replaceAll(/"(\w+)":/g, '$1:');
writeFileSync(
  file,
  `import type { MasteryConstants } from './constants.ts';

/** What the product begins with: fitted to simulated learners by \`eval/mastery/ship.ts\`, which wrote this. */
export const shippedConstants: MasteryConstants = ${literal};
`,
);
