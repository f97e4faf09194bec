import type { QuestionModel } from '@debrief/contracts';
import type { DbOrTrx } from '@debrief/db';

const fewestAnswers = 5;

/** What is known of these questions by everybody's answers; those with too few are left out. */
export async function listQuestionFigures(
  db: DbOrTrx,
  questionIds: readonly string[],
): Promise<Map<string, QuestionModel>> {
  if (questionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('mastery_question')
    .select(['question_id as id', 'answer_count as answerCount', 'difficulty', 'discrimination'])
    .select('expected_credit as expectedCredit')
    .where('question_id', 'in', [...questionIds])
    .where('answer_count', '>=', fewestAnswers)
    .execute();
  return new Map(
    rows.map(({ id, answerCount, difficulty, expectedCredit, discrimination }) => [
      id,
      {
        ...{ answerCount, discrimination, difficulty: Number(difficulty) },
        expectedPercent: (expectedCredit ?? 0) * 100,
      },
    ]),
  );
}
