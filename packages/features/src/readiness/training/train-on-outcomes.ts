import type { TrainedPassModel } from '@debrief/core/pass-training';
import type { Db } from '@debrief/db';
import { runAlone, type Services } from '@debrief/platform';
import { deleteOldModels, insertModel, retireModels } from './model-queries.ts';
import { readOutcomes } from './read-outcomes.ts';
import { trainOffThread } from './train-off-thread.ts';

/** A month of nights: enough to see how the figures moved. */
const keptVersions = 30;

/**
 * The nightly training on all outcomes there are now: a new version, used when it beats the rules; with too few outcomes
 * none, and what was trained on more is used no longer.
 */
export async function trainOnOutcomes(
  { db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  await runAlone(db, 'readiness.train', async () => {
    const trained = await trainOffThread(readOutcomes(db), signal);
    await store(db, trained, clock.now());
    log.info(figuresOf(trained), trained ? 'trained on exam outcomes' : 'too few exam outcomes to train on');
  });
}

async function store(db: Db, trained: TrainedPassModel | null, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (trained) await insertModel(trx, { ...toRow(trained), trainedAt: now });
    else await retireModels(trx, now);
    await deleteOldModels(trx, keptVersions);
  });
}

function toRow({ model, modelFigures, rulesFigures, beatsRules }: TrainedPassModel) {
  return {
    body: model,
    features: model.columns.map((column) => column.feature),
    outcomeCount: model.counts.rows,
    passedCount: model.counts.passed,
    modelBrier: modelFigures.brier,
    rulesBrier: rulesFigures.brier,
    beatsRules,
    figures: { model: modelFigures, rules: rulesFigures },
  };
}

function figuresOf(trained: TrainedPassModel | null) {
  if (!trained) return {};
  const { model, modelFigures, rulesFigures, beatsRules } = trained;
  return {
    ...model.counts,
    modelBrier: modelFigures.brier,
    rulesBrier: rulesFigures.brier,
    beatsRules,
  };
}
