import type { Evaluation } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { caseSet, evaluateRules } from './evaluate.ts';
import { listStoredEvaluations } from './evaluation-queries.ts';

const newest = 50;

/** The rules of this version, which answer at once, then what was recorded of models. */
export async function listEvaluations({ db }: Services): Promise<Evaluation[]> {
  const [rules, stored] = await Promise.all([evaluateRules(), listStoredEvaluations(db, caseSet, newest)]);
  return [rules, ...stored];
}
