import {
  newConceptMemory,
  newLearnerMemory,
  newQuestionMemory,
  newRepeatMemory,
  newTopicMemory,
  type Prediction,
  predictAnswer,
  randomGuessCredit,
} from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { findModelInUse } from './model-queries.ts';
import { listAsked } from './predict-queries.ts';

/** What would become of each question if this person were asked it now; in one statement, however many there are. */
export async function predictQuestions(
  db: DbOrTrx,
  userId: string,
  questionIds: readonly string[],
  now: Date,
): Promise<Map<string, Prediction>> {
  if (questionIds.length === 0) return new Map();
  const { constants } = await findModelInUse(db);
  const asked = await listAsked(db, userId, questionIds);
  return new Map(
    asked.map(({ questionId, learner, concept, topic, repeat, question, body }) => [
      questionId,
      predictAnswer(constants, {
        learner: learner ?? newLearnerMemory(constants),
        concepts: [concept ?? newConceptMemory(constants)],
        topics: [topic ?? newTopicMemory(constants)],
        repeat: repeat ?? newRepeatMemory(),
        question: question ?? newQuestionMemory(constants, body ? randomGuessCredit(body) : 0),
        at: now.getTime(),
      }),
    ]),
  );
}
