import type { Refitted } from '@debrief/core';
import { runAlone, type Services } from '@debrief/platform';
import { lockEverybody, saveEverybody } from '../everybody-queries.ts';
import { findModelInUse } from '../model-queries.ts';
import { refitOffThread } from './refit-off-thread.ts';
import {
  findAnswerFacts,
  forgetLearnedSince,
  insertModel,
  listEverybodyIds,
  listTopicsOf,
  readAnswers,
} from './refit-queries.ts';

/** From here on the answers of an installation know more than the constants that come with the product. */
export const enoughToFit = { answers: 5_000, people: 50 };
/** More answers than the newest of these say nothing new; and it is fitted again when a tenth more are there. */
const mostAnswers = 400_000;
const growth = 1.1;
/** Log loss per answer by which new constants must be better. */
const leastGain = 0.0005;
/** No transaction that takes answers in is open for longer. */
const longestTransactionMs = 3_600_000;

/**
 * The nightly fit to everybody's own answers, in a thread of its own. A new version is used only when it predicts people
 * it has not met better than what is in use; then everybody is computed anew, person by person, by the job that does so.
 */
export async function refit(
  services: Services,
  signal: AbortSignal,
  fewest: typeof enoughToFit = enoughToFit,
): Promise<void> {
  const { answerCount, personCount, fittedCount } = await findAnswerFacts(services.db, mostAnswers);
  if (answerCount < fewest.answers || personCount < fewest.people) return;
  if (answerCount < fittedCount * growth && fittedCount > 0) return;
  await runAlone(services.db, 'mastery.refit', () => refitNow(services, signal));
}

async function refitNow({ db, log }: Services, signal: AbortSignal): Promise<void> {
  const since = new Date(Date.now() - longestTransactionMs);
  const recent: string[] = [];
  const { constants } = await findModelInUse(db);
  const note = (key: string, learnedAt: Date) => {
    if (learnedAt > since) recent.push(key);
  };
  const refitted = await refitOffThread(readAnswers(db, { most: mostAnswers, note }), constants, signal);
  const { logLoss, logLossBefore, answerCount } = refitted;
  const isBetter = logLoss < logLossBefore - leastGain;
  const version = isBetter
    ? await adopt(db, refitted, { since, recent })
    : await insertModel(db, refitted, false);
  log.info({ version, isBetter, logLoss, logLossBefore, answerCount }, 'fitted mastery to own answers');
}

/** What the fit knows of questions and topics takes the place of what was learned one by one. */
async function adopt(
  db: Services['db'],
  refitted: Refitted,
  { since, recent }: { since: Date; recent: readonly string[] },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const everybody = await lockEverybody(trx, await listEverybodyIds(trx));
    await forgetLearnedSince(trx, since, recent);
    for (const [id, state] of everybody.questions) state.memory = refitted.questions.get(id) ?? state.memory;
    for (const id of everybody.topics.keys()) {
      const topic = refitted.topics.get(id);
      if (topic) everybody.topics.set(id, topic);
    }
    const topicOf = await listTopicsOf(trx, [...everybody.questions.keys()]);
    await saveEverybody(trx, refitted.constants, { everybody, topicOf, at: Date.now() });
    return insertModel(trx, refitted, true);
  });
}
