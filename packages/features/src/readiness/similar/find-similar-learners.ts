import type { SimilarLearnersAnswer } from '@debrief/contracts';
import {
  describeSimilarLearners,
  fewestPeople,
  includes,
  type LearnerPath,
  localDate,
  minSharedTopics,
  nearestLearners,
  type SimilarLearners,
} from '@debrief/core';
import type { Actor, Services } from '@debrief/platform';
import { getPlan } from '../../billing/index.ts';
import { listTopicNames } from '../person-queries.ts';
import { findVector, listPassers, listPaths, type PasserRow, type PathRow } from './similar-queries.ts';

/** The nearest so many are spoken of together, never fewer than ten. */
const neighbourCount = 30;

const tooFew: SimilarLearnersAnswer = { status: 'too-few', fewestPeople };

/** What people like this one did who passed; asked for by the person, computed from those who agree now. */
export async function findSimilarLearners(
  services: Services,
  actor: Actor,
  examId: string,
): Promise<SimilarLearnersAnswer> {
  const { db } = services;
  if (!includes(await getPlan(services, actor.userId), 'readiness')) return { status: 'locked' };
  const own = toVector(await findVector(db, actor.userId, examId));
  if (own.size < minSharedTopics) return { status: 'unknown-self' };
  const passers = (await listPassers(db, actor.userId, examId)).map(toPerson);
  const nearest = nearestLearners(own, passers, neighbourCount).map(({ person }) => person);
  if (nearest.length < fewestPeople) return tooFew;
  const until = localDate(services.clock.now(), actor.timeZone);
  const paths = await listPaths(db, examId, [{ userId: actor.userId, until }, ...nearest]);
  const ownPath = paths.find((path) => path.userId === actor.userId);
  const learners =
    ownPath && describeSimilarLearners(paths.filter((path) => path !== ownPath).map(toPath), toPath(ownPath));
  return learners ? { status: 'known', learners, names: await namesIn(db, learners) } : tooFew;
}

async function namesIn(db: Services['db'], { focusTopicId, tips }: SimilarLearners) {
  const ids = tips.flatMap((tip) => (tip.code === 'more-of-domain' ? tip.topicId : []));
  const topics = await listTopicNames(db, [...new Set([...ids, ...(focusTopicId ? [focusTopicId] : [])])]);
  return Object.fromEntries(topics.map(({ id, name }) => [id, name]));
}

function toPerson({ userId, takenOn, values }: PasserRow) {
  return { userId, until: takenOn, vector: toVector(values) };
}

function toVector(values: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(values));
}

function toPath({ quizCount, minutes, answers }: PathRow): LearnerPath {
  return { quizCount, minutes, answers: new Map(Object.entries(answers)) };
}
