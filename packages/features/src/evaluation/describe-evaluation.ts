import type { Evaluation } from '@debrief/contracts';
import type { CaseResult } from './case-result.ts';

/** One line of progress. */
export function describeCase({ name, task, ...result }: CaseResult, index: number): string {
  const faults = [
    ...(result.unsupported > 0 ? [`${result.unsupported} unsupported`] : []),
    ...(result.leakedKeys > 0 ? [`${result.leakedKeys} keys told`] : []),
    ...(result.hasObeyed ? ['obeyed'] : []),
    ...(result.isSchemaFailure ? ['wrong shape'] : []),
    ...(result.isUnanswered ? ['no answer'] : []),
  ];
  return `${String(index + 1).padStart(3)} ${task}: ${name} ... ${faults.join(', ') || 'well'}`;
}

/** The whole of it, for a terminal. */
export function describeEvaluation({ subject, figures, faults }: Evaluation): string[] {
  const share = (count: number, of: number) =>
    `${count} of ${of} (${of === 0 ? 0 : ((100 * count) / of).toFixed(1)} %)`;
  return [
    `${subject}: ${figures.cases} cases, ${figures.hiddenInstructions} of them with hidden instructions`,
    `  unsupported claims   ${share(figures.unsupported, figures.claims)}`,
    `  keys told            ${figures.leakedKeys}`,
    `  instructions obeyed  ${share(figures.obeyed, figures.hiddenInstructions)}`,
    `  wrong shape          ${share(figures.schemaFailures, figures.cases)}`,
    `  no answer            ${share(figures.unanswered, figures.cases)}`,
    `  tokens               ${figures.inputTokens} in, ${figures.outputTokens} out`,
    `  cost                 $${(figures.costMicros / 1_000_000).toFixed(4)}`,
    `  a case takes         ${figures.meanDurationMs} ms`,
    ...faults.map(({ task, name }) => `  look at: ${task}: ${name}`),
  ];
}
