import type { EverybodyState, LearnedAnswer } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { type GivenAnswer, listAllAnswers } from './answer-queries.ts';
import { saveChanges } from './change-queries.ts';
import { lockEverybody, readEverybody, saveEverybody } from './everybody-queries.ts';
import { type KnownAnswer, keyOf, listKnown, saveLearned, uncountOthers } from './learned-queries.ts';
import type { MasteryModel } from './model-queries.ts';
import { findLearner, forgetPerson, markApplied, saveLearner, savePerson } from './person-queries.ts';
import { type Fold, type Folded, foldAnswers, newPerson } from './take-in-answers.ts';

export function idsOf(answers: readonly { questionId: string; topicId: string }[]) {
  return {
    questionIds: [...new Set(answers.map((answer) => answer.questionId))],
    topicIds: [...new Set(answers.map((answer) => answer.topicId))],
  };
}

/**
 * Computes a person from all answers. What everybody's memories have learned before is learned by the person alone, with
 * what was known then; with other constants, with what is known now.
 */
export async function rebuild(trx: Trx, userId: string, model: MasteryModel): Promise<void> {
  const answers = await listAllAnswers(trx, userId);
  const known = await listKnown(trx, userId);
  const learner = await findLearner(trx, userId);
  const everybody = await lockEverybody(trx, idsOf(answers.filter((answer) => !known.has(keyOf(answer)))));
  const isOutdated = learner !== undefined && learner.modelVersion !== model.version;
  const fold: Fold = {
    ...{ model, everybody, person: newPerson(model), sitting: null },
    known: isOutdated ? await knownNow(trx, known, answers) : known,
  };
  const folded = foldAnswers(fold, answers);
  await forgetPerson(trx, userId);
  const attemptIds = answers.filter((answer) => !answer.isPractice).map((answer) => answer.sourceId);
  await markApplied(trx, userId, [...new Set(attemptIds)]);
  await save(trx, userId, { fold, folded });
  await uncountOthers(trx, userId, folded?.learned ?? []);
}

/** Everybody's memories of today in the place of those of then. */
async function knownNow(
  trx: Trx,
  known: ReadonlyMap<string, KnownAnswer>,
  answers: readonly GivenAnswer[],
): Promise<Map<string, KnownAnswer>> {
  const topicIds = new Set([...known.values()].map((before) => before.topicId));
  const { questionIds } = idsOf(answers);
  const now: EverybodyState = await readEverybody(trx, { questionIds, topicIds: [...topicIds] });
  return new Map(
    answers.flatMap((answer) => {
      const before = known.get(keyOf(answer));
      const question = now.questions.get(answer.questionId)?.memory;
      const topic = before && now.topics.get(before.topicId);
      return before && question && topic ? [[keyOf(answer), { ...before, question, topic }] as const] : [];
    }),
  );
}

export async function save(
  trx: Trx,
  userId: string,
  { fold, folded }: { fold: Fold; folded: Folded | null },
): Promise<void> {
  if (!folded) return;
  const { model, person, everybody } = fold;
  const { sitting, learned, changes } = folded;
  await saveLearner(trx, userId, {
    ...{ memory: person.learner, modelVersion: model.version, lastAnswerAt: new Date(sitting.lastAt) },
    ...{ sittingId: sitting.id, isPractice: sitting.isPractice },
  });
  await savePerson(trx, userId, { person, changes });
  await saveLearned(trx, userId, learned);
  await saveChanges(trx, userId, changes);
  const fresh = learned.filter((answer) => answer.isNew);
  if (fresh.length > 0)
    await saveEverybody(trx, model.constants, { everybody, topicOf: topicsOf(fresh), at: sitting.lastAt });
}

function topicsOf(learned: readonly LearnedAnswer[]): Map<string, string> {
  return new Map(learned.map(({ questionId, topicId }) => [questionId, topicId]));
}
