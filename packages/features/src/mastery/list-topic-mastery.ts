import type { MasteryTrend, TopicMastery } from '@debrief/contracts';
import {
  buildTopicTree,
  type ConceptState,
  fadedLevel,
  type LearnerMemory,
  type MasteryConstants,
  type MasteryValue,
  masteryAt,
  type RolledUpMastery,
  rollUpMastery,
  type TopicNode,
  type TopicTree,
} from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { listStandingsAt } from './change-queries.ts';
import { findModelOf } from './model-queries.ts';
import { listConcepts } from './person-queries.ts';
import { listTopicsAround } from './topic-queries.ts';

const day = 86_400_000;
/** Points within which mastery is called steady. */
const steadyWithin = 3;

/** A person's memories and where their topics stood 30 days before `now`. */
export interface Person {
  constants: MasteryConstants;
  learner: LearnerMemory;
  concepts: ReadonlyMap<string, ConceptState>;
  now: number;
  before: ReadonlyMap<string, { value: number; isFirst: boolean }>;
}

/** Every topic of the subjects practised, as it stands at `now`: its own mastery or that rolled up from below. */
export async function listTopicMastery(db: DbOrTrx, userId: string, now: Date): Promise<TopicMastery[]> {
  const person = await loadPerson(db, userId, now);
  if (!person) return [];
  return describePerson(await listTopicsAround(db, [...person.concepts.keys()]), person);
}

/** Null before the first answer. */
export async function loadPerson(db: DbOrTrx, userId: string, now: Date): Promise<Person | null> {
  const model = await findModelOf(db, userId);
  if (!model) return null;
  const concepts = await listConcepts(db, userId);
  const before = await listStandingsAt(db, userId, new Date(now.getTime() - 30 * day));
  const { constants, learner } = model;
  return { constants, learner: learner as LearnerMemory, concepts, before, now: now.getTime() };
}

/** These topics, which are whole trees, as they stand. */
export function describePerson(topics: readonly TopicNode[], person: Person | null): TopicMastery[] {
  if (!person) return topics.map(notPractised);
  const { now, before } = person;
  const tree = buildTopicTree(topics);
  const values = valuesAt(person, now);
  const rolledUp = rollUpMastery(tree, values);
  const faded = rollUpMastery(tree, valuesAt(person, now + 14 * day));
  const earlier = rollUpMastery(tree, valuesBefore(values, before));
  const practised = gather(tree, person.concepts);
  const known = knownBefore(tree, before);
  return topics.map((topic) => {
    const at = rolledUp.get(topic.id);
    const counted = practised.get(topic.id);
    const change30 = known.has(topic.id) ? difference(at, earlier.get(topic.id)) : null;
    return {
      ...{ topicId: topic.id, topicName: topic.name, parentId: topic.parentId },
      ...standing(topic, { tree, values, person, at }),
      answerCount: counted?.answerCount ?? 0,
      lastPractisedAt: counted ? new Date(counted.lastAt).toISOString() : null,
      fadesTo: counted ? (faded.get(topic.id)?.value ?? null) : null,
      ...{ change30, trend: trendOf(change30) },
    };
  });
}

function notPractised({ id, name, parentId }: TopicNode): TopicMastery {
  return {
    ...{ topicId: id, topicName: name, parentId, mastery: 0, low: 0, high: 0, level: null },
    ...{ answerCount: 0, lastPractisedAt: null, fadesTo: null, change30: null, trend: 'unknown' },
  };
}

function valuesAt({ constants, learner, concepts }: Person, at: number): Map<string, MasteryValue> {
  return new Map([...concepts].map(([id, concept]) => [id, masteryAt(constants, learner, concept, at)]));
}

/** As 30 days ago; what was not known then is left as it is, so that it changes nothing. */
function valuesBefore(
  values: ReadonlyMap<string, MasteryValue>,
  before: Person['before'],
): Map<string, MasteryValue> {
  return new Map(
    [...values].map(([id, value]) => [id, { ...value, value: before.get(id)?.value ?? value.value }]),
  );
}

/** Topics with something to compare with, at or below them. */
function knownBefore(tree: TopicTree, before: Person['before']): Set<string> {
  const practised = [...before].filter(([, { isFirst }]) => !isFirst).map(([id]) => id);
  return new Set(practised.flatMap((id) => tree.pathToRoot(id).map((node) => node.id)));
}

interface Counted {
  answerCount: number;
  lastAt: number;
}

function gather(tree: TopicTree, concepts: ReadonlyMap<string, ConceptState>): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const [id, { answerCount, lastAt }] of concepts)
    for (const node of tree.pathToRoot(id)) {
      const sum = counted.get(node.id) ?? { answerCount: 0, lastAt: 0 };
      counted.set(node.id, {
        answerCount: sum.answerCount + answerCount,
        lastAt: Math.max(sum.lastAt, lastAt),
      });
    }
  return counted;
}

interface Place {
  tree: TopicTree;
  values: ReadonlyMap<string, MasteryValue>;
  person: Person;
  at: RolledUpMastery | undefined;
}

function standing(topic: TopicNode, { tree, values, person, at }: Place) {
  const own = values.get(topic.id);
  const concept = person.concepts.get(topic.id);
  if (own && concept && tree.childrenOf(topic.id).length === 0)
    return { mastery: own.value, low: own.low, high: own.high, level: fadedLevel(concept.level, own.value) };
  return { mastery: at?.value ?? 0, low: at?.low ?? 0, high: at?.high ?? 0, level: at?.level ?? null };
}

function difference(now: RolledUpMastery | undefined, before: RolledUpMastery | undefined): number | null {
  return now && before ? Math.round((now.value - before.value) * 10) / 10 : null;
}

function trendOf(change30: number | null): MasteryTrend {
  if (change30 === null) return 'unknown';
  if (Math.abs(change30) < steadyWithin) return 'steady';
  return change30 > 0 ? 'up' : 'down';
}
