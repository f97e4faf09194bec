import type { PassEstimate, TopicMastery } from '@debrief/contracts';
import {
  domainOf,
  type EstimatedReadiness,
  fitPace,
  type PassAnswer,
  passChance,
  passFeatures,
  predictPass,
  type TopicTree,
} from '@debrief/core';
import type { ExamRow } from './readiness-queries.ts';
import type { Forecast } from './snapshot-queries.ts';
import type { UsedPassModel } from './training/find-pass-model.ts';

interface Known {
  now: Date;
  exam: ExamRow;
  answers: readonly PassAnswer[];
  estimate: EstimatedReadiness;
  /** None: the rules speak. */
  model: UsedPassModel | undefined;
  mastery: readonly TopicMastery[];
  tree: TopicTree;
}

/** The chance to pass, and how fast this person moves. */
export function forecastPass(known: Known): Forecast {
  const { now, estimate, answers } = known;
  return {
    pass: passEstimate(known),
    pace: fitPace({
      ...{ now, estimate, fadePerWeek: fadePerWeek(known) },
      answers: answers.filter((answer) => answer.domainId !== null),
    }),
  };
}

function passEstimate({ now, exam, answers, estimate, model }: Known): PassEstimate {
  if (!model) return { ...passChance(estimate, exam), by: 'rules', modelVersion: null };
  const prediction = predictPass(model.model, passFeatures({ now, exam, answers }));
  return { ...prediction, by: 'model', modelVersion: model.version };
}

/** Points of the exam a week without practice takes away where nothing is known of this person's forgetting. */
const usualFade = 0.5;
const mostFade = 5;

/** From what each topic would be in two weeks, weighed as the exam weighs its domains. */
function fadePerWeek({ exam, mastery, tree }: Known): number {
  const total = exam.domains.reduce((sum, domain) => sum + domain.weight, 0);
  const known = mastery.flatMap(({ topicId, mastery: now, fadesTo }) =>
    fadesTo === null || tree.childrenOf(topicId).length > 0
      ? []
      : [{ domainId: domainOf(tree, exam.domains, topicId), points: (now - fadesTo) / 2 }],
  );
  if (known.length === 0 || total === 0) return usualFade;
  const fade = exam.domains.reduce((sum, { topicId, weight }) => {
    const own = known.filter((each) => each.domainId === topicId);
    const mean = own.reduce((points, each) => points + each.points, 0) / Math.max(1, own.length);
    return sum + (weight / total) * mean;
  }, 0);
  return Math.min(mostFade, Math.max(0, fade));
}
