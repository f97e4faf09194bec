import type { Trx } from '@debrief/db';
import type { Services } from '@debrief/platform';
import {
  type GivenAnswer,
  hasUndonePractice,
  listAttemptAnswers,
  listNewPractice,
  listUnknown,
} from './answer-queries.ts';
import { listChangesOfSitting } from './change-queries.ts';
import { beginMemories, lockEverybody } from './everybody-queries.ts';
import { findModelInUse, type MasteryModel } from './model-queries.ts';
import {
  findLearner,
  type LearnerRow,
  listConcepts,
  listRepeats,
  lockMastery,
  markApplied,
} from './person-queries.ts';
import { idsOf, rebuild, save } from './rebuild.ts';
import { foldAnswers, goesOn, type OpenSitting } from './take-in-answers.ts';

interface Submission {
  userId: string;
  attemptId: string;
}

/** Takes one submission into the person's mastery, once, however often it is asked to. */
export async function applyAttempt(services: Services, submission: Submission): Promise<void> {
  const { userId, attemptId } = submission;
  await change(services, submission, async (trx, model) => {
    const [isNew] = await markApplied(trx, userId, [attemptId]);
    if (!isNew) return false;
    await addOrRebuild(trx, userId, { model, answers: await listAttemptAnswers(trx, userId, attemptId) });
    return true;
  });
}

/** Takes in what was practised since, each answer once; what was taken back is taken out again. */
export async function applyPractice(services: Services, submission: Submission): Promise<void> {
  const { userId } = submission;
  await change(services, submission, async (trx, model) => {
    const hasUndone = await hasUndonePractice(trx, userId);
    const answers = await listNewPractice(trx, userId);
    if (hasUndone) await rebuild(trx, userId, model);
    else if (answers.length > 0) await addOrRebuild(trx, userId, { model, answers });
    return hasUndone || answers.length > 0;
  });
}

/** Computes a person again from all answers: after a score was changed, or with other constants. */
export async function rebuildMastery(services: Services, submission: Submission): Promise<void> {
  await change(services, submission, async (trx, model) => {
    await rebuild(trx, submission.userId, model);
    return true;
  });
}

/** `work` says whether anything changed. */
async function change(
  services: Services,
  { userId, attemptId }: Submission,
  work: (trx: Trx, model: MasteryModel) => Promise<boolean>,
): Promise<void> {
  const model = await findModelInUse(services.db);
  await beginMemories(services.db, model.constants, await listUnknown(services.db, userId));
  await services.events.transaction(async (trx, publish) => {
    await lockMastery(trx, userId);
    if (await work(trx, model)) await publish({ name: 'mastery.updated', userId, attemptId });
  });
}

interface Addition {
  model: MasteryModel;
  answers: readonly GivenAnswer[];
}

/** What came in its order is added; what came late, and who was computed otherwise until now, is computed again. */
async function addOrRebuild(trx: Trx, userId: string, { model, answers }: Addition): Promise<void> {
  const learner = await findLearner(trx, userId);
  const [first] = answers;
  if (learner && !first) return;
  const isInOrder = learner && first && first.at >= learner.lastAnswerAt.getTime();
  if (!isInOrder || learner.modelVersion !== model.version) return rebuild(trx, userId, model);
  await add(trx, userId, { model, answers, learner });
}

async function add(
  trx: Trx,
  userId: string,
  { model, answers, learner }: Addition & { learner: LearnerRow },
): Promise<void> {
  const { questionIds, topicIds } = idsOf(answers);
  const sitting = await openSitting(trx, userId, { learner, answers });
  const everybody = await lockEverybody(trx, { questionIds, topicIds });
  const person = {
    learner: learner.memory,
    concepts: await listConcepts(trx, userId, [...topicIds, ...sitting.changes.keys()]),
    repeats: await listRepeats(trx, userId, questionIds),
  };
  const fold = { model, person, everybody, known: new Map(), sitting };
  await save(trx, userId, { fold, folded: foldAnswers(fold, answers) });
}

/** The sitting of the last answer, with what it has changed when it goes on. */
async function openSitting(
  trx: Trx,
  userId: string,
  { learner, answers }: { learner: LearnerRow; answers: readonly GivenAnswer[] },
): Promise<OpenSitting> {
  const { sittingId: id, isPractice, lastAnswerAt } = learner;
  const sitting: OpenSitting = { id, isPractice, lastAt: lastAnswerAt.getTime(), changes: new Map() };
  const [first] = answers;
  if (!first || !goesOn(sitting, first)) return sitting;
  return { ...sitting, changes: await listChangesOfSitting(trx, userId, id) };
}
