import type { Evaluation, EvaluationFault, EvaluationFigures } from '@debrief/contracts';
import type { DbOrTrx } from '@debrief/db';

export async function insertEvaluation(
  db: DbOrTrx,
  { id, caseSet, subject, figures, faults }: Evaluation & { id: string; caseSet: string },
): Promise<void> {
  await db
    .insertInto('ai_evaluation')
    .values({
      id,
      subject,
      case_set: caseSet,
      figures: JSON.stringify(figures),
      faults: JSON.stringify(faults),
    })
    .execute();
}

/** The newest first. */
export async function listStoredEvaluations(
  db: DbOrTrx,
  caseSet: string,
  limit: number,
): Promise<Evaluation[]> {
  const rows = await db
    .selectFrom('ai_evaluation')
    .selectAll()
    .orderBy('run_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    figures: row.figures as unknown as EvaluationFigures,
    faults: row.faults as unknown as EvaluationFault[],
    runAt: row.run_at.toISOString(),
    isOfOlderSet: row.case_set !== caseSet,
  }));
}
