import type { MasteryPoint } from '@debrief/contracts';
import { type MasteryValue, masteryAt, rollUpMastery, type TopicChange, type TopicTree } from '@debrief/core';
import type { Person } from '../list-topic-mastery.ts';

const day = 86_400_000;
const weeksAhead = 12;
/** Between two changes the curve is bent this often. */
const bends = 5;

interface Drawn {
  tree: TopicTree;
  topicId: string;
  person: Person;
  /** Of the topic and those below it, newest first. */
  changes: readonly TopicChange[];
}

export interface Drawing {
  history: MasteryPoint[];
  decay: MasteryPoint[];
  /** Mastery of the topic at a time from now on, without practice. */
  valueAt(at: number): number;
}

/** The curve until now and, without practice, from now on. */
export function drawHistory(drawn: Drawn): Drawing {
  const { now } = drawn.person;
  const ahead = (at: number) => standingAt(drawn, at);
  const oldestFirst = drawn.changes.toReversed();
  const isConcept = drawn.tree.childrenOf(drawn.topicId).length === 0;
  const past = isConcept ? ofConcept(drawn, oldestFirst) : ofParts(drawn, oldestFirst);
  return {
    history: [...past, toPoint(now, ahead(now))],
    decay: Array.from({ length: weeksAhead + 1 }, (_each, week) => {
      const at = now + week * 7 * day;
      return toPoint(at, ahead(at));
    }),
    valueAt: (at) => ahead(at).value,
  };
}

function standingAt({ tree, topicId, person }: Drawn, at: number): MasteryValue {
  const { constants, learner, concepts } = person;
  const own = concepts.get(topicId);
  if (own && tree.childrenOf(topicId).length === 0) return masteryAt(constants, learner, own, at);
  const values = [...concepts].map(
    ([id, concept]) => [id, masteryAt(constants, learner, concept, at)] as const,
  );
  return rollUpMastery(tree, new Map(values)).get(topicId) ?? { value: 0, low: 0, high: 0 };
}

/** After each change the curve fades as it would have without another answer, down to where the next one found it. */
function ofConcept({ person }: Drawn, changes: readonly TopicChange[]): MasteryPoint[] {
  return changes.flatMap((change, index) => {
    const { learner, concept, topic } = change.memory;
    const until = changes[index + 1]?.at ?? person.now;
    const state = { memory: concept, topic, lastAt: change.at };
    const faded = Array.from({ length: bends }, (_each, bend) => {
      const at = change.at + ((until - change.at) * (bend + 1)) / (bends + 1);
      return toPoint(at, masteryAt(person.constants, learner, state, at));
    });
    const isLong = until - change.at > day;
    return [...jump(change), ...(isLong ? faded : [])];
  });
}

/** Straight up or down, from where it was found. */
function jump({ at, before, after }: TopicChange): MasteryPoint[] {
  const found = before === null ? [] : [toPoint(at - 1, { ...after, value: before })];
  return [...found.map(({ mastery, ...point }) => within({ ...point, mastery })), toPoint(at, after)];
}

function within(point: MasteryPoint): MasteryPoint {
  return { ...point, low: Math.min(point.low, point.mastery), high: Math.max(point.high, point.mastery) };
}

/** Of a topic with parts: what they added up to after each change of one of them. */
function ofParts({ tree, topicId }: Drawn, changes: readonly TopicChange[]): MasteryPoint[] {
  const values = new Map<string, MasteryValue>();
  const points = new Map<number, MasteryPoint>();
  for (const change of changes) {
    values.set(change.topicId, change.after);
    const sum = rollUpMastery(tree, values).get(topicId);
    if (sum) points.set(change.at, toPoint(change.at, sum));
  }
  return [...points.values()];
}

function toPoint(at: number, { value, low, high }: MasteryValue): MasteryPoint {
  return { at: new Date(at).toISOString(), mastery: round(value), low: round(low), high: round(high) };
}

function round(value: number): number {
  return Math.min(100, Math.max(0, Math.round(value * 10) / 10));
}
