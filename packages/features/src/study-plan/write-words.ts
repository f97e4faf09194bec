import { createHash } from 'node:crypto';
import type { CallOptions, Gateway } from '@debrief/ai';
import type { AiWay } from '@debrief/contracts';
import { includes, type PlanAggregate, planAggregate } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { getPlan } from '../billing/index.ts';
import { keepPlanWords } from './keep-plan-words.ts';
import { type PlanWordsInput, planWordsTask } from './prompt.ts';
import type { PlanFacts } from './refresh-plan.ts';
import { findPlan, storeWords } from './study-plan-queries.ts';

/** One call when the aggregate changed, else none. */
export async function writeWords(
  services: Services,
  userId: string,
  facts: PlanFacts,
  signal?: AbortSignal,
): Promise<void> {
  const aggregate = planAggregate(facts.input);
  const isIncluded = includes(await getPlan(services, userId), 'plan-words');
  const hash = hashOf(aggregate, facts, isIncluded);
  const plan = await findPlan(services.db, userId);
  if (plan?.aggregateHash?.equals(hash)) return;
  const input = toWordsInput(aggregate, facts);
  const requestKey = `study-plan:${hash.toString('hex').slice(0, 32)}`;
  const written = await askForWords(services.gateway, input, { userId, requestKey, signal });
  await storeWords(services.db, userId, { hash, ...written });
  await services.live.tell(userId, { type: 'study-plan.changed' });
}

/** The rules' words are of the plan by themselves; of a model's, what is true of it. */
export async function askForWords(
  gateway: Gateway,
  input: PlanWordsInput,
  options: CallOptions,
): Promise<{ words: string; way: AiWay }> {
  const { output, way } = await gateway.run(planWordsTask, input, options);
  const kept = way.by === 'rules' ? output.words : keepPlanWords(output.words, input);
  if (kept !== '') return { words: kept, way };
  return { words: planWordsTask.rules(input).words, way: { by: 'rules', why: 'invalid-output' } };
}

/** What to begin with belongs to the advice; what comes after that does not change its words. */
function hashOf(
  aggregate: PlanAggregate,
  { leadingTopicIds, locale }: PlanFacts,
  isIncluded: boolean,
): Buffer {
  const advice = [aggregate, leadingTopicIds.slice(0, 2), locale, planWordsTask.version];
  // Who comes to a model's words, or loses them, has them written anew.
  if (!isIncluded) advice.push('locked');
  return createHash('sha256').update(JSON.stringify(advice)).digest();
}

function toWordsInput(aggregate: PlanAggregate, facts: PlanFacts): PlanWordsInput {
  return {
    locale: facts.locale,
    examName: facts.goal?.examName ?? null,
    examOn: aggregate.examOn,
    phase: aggregate.phase,
    hoursPerWeek: aggregate.hoursPerWeek,
    isBehind: aggregate.isBehind,
    isTooMuch: aggregate.isTooMuch,
    hasMock: aggregate.mockQuizId !== null,
    topics: inOrderOfPlan(aggregate.topics, facts.leadingTopicIds)
      .slice(0, 12)
      .map((topic) => ({
        name: facts.topicNames.get(topic.topicId) ?? '',
        band: topic.band,
        weightPercent: topic.weightPercent,
        isNamedWeakness: topic.isNamedWeakness,
      })),
  };
}

function inOrderOfPlan(
  topics: PlanAggregate['topics'],
  leadingTopicIds: readonly string[],
): PlanAggregate['topics'] {
  const place = ({ topicId }: { topicId: string }) => {
    const index = leadingTopicIds.indexOf(topicId);
    return index < 0 ? leadingTopicIds.length : index;
  };
  return topics.toSorted((a, b) => place(a) - place(b));
}
