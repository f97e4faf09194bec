import type { MasteryChange, TopicDetail } from '@debrief/contracts';
import { buildTopicTree, canSeeContent, type TopicTree } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { listChanges } from '../change-queries.ts';
import { describeChanges } from '../list-mastery-changes.ts';
import { describePerson, loadPerson } from '../list-topic-mastery.ts';
import { drawHistory } from './draw-history.ts';
import { nextStep } from './next-step.ts';
import { listStems, listSubjectOf, type TopicPlaceRow } from './topic-page-queries.ts';
import { findWhose } from './whose-topic.ts';

/** Changes beyond these are drawn nowhere. */
const mostChanges = 300;
const mostListed = 60;

interface Wanted {
  topicId: string;
  studentId?: string | undefined;
}

/**
 * One topic of one's own, or of a student one teaches.
 * @throws AppError `not-found`
 */
export async function getTopic(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { topicId, studentId }: Wanted,
): Promise<TopicDetail> {
  const { userId, studentName } = await findWhose(db, actor, studentId);
  const places = await listSubjectOf(db, topicId);
  const tree = buildTopicTree(places);
  const below = places.filter(({ id }) => tree.isWithin(id, topicId)).map(({ id }) => id);
  const person = await loadPerson(db, userId, clock.now());
  const isPractised = below.some((id) => person?.concepts.has(id));
  if (!isPractised && !(await canSee(db, actor, places, tree, topicId))) throw notFound('topic');
  const topics = new Map(describePerson(places, person).map((topic) => [topic.topicId, topic]));
  const topic = topics.get(topicId);
  if (!topic) throw notFound('topic');
  const stored = person ? await listChanges(db, userId, { topicIds: below, limit: mostChanges }) : [];
  const changes = await describeChanges(db, userId, stored.slice(0, mostListed));
  const shown = studentName === null ? changes : changes.map(withoutPrivate);
  const drawing = person
    ? drawHistory({ tree, topicId, person, changes: stored })
    : { history: [], decay: [], valueAt: () => 0 };
  return {
    topic,
    path: pathOf(tree, topicId),
    parts: tree.childrenOf(topicId).flatMap(({ id }) => topics.get(id) ?? []),
    ...{ history: drawing.history, decay: drawing.decay, changes: shown, studentName },
    names: await namesIn(db, shown, tree),
    next: nextStep(topic, stored[0], { now: clock.now().getTime(), valueAt: drawing.valueAt }),
  };
}

async function canSee(
  db: Services['db'],
  actor: Actor,
  places: readonly TopicPlaceRow[],
  tree: TopicTree,
  topicId: string,
): Promise<boolean> {
  const rootId = tree.pathToRoot(topicId).at(-1)?.id;
  const root = places.find(({ id }) => id === rootId);
  if (!root) return false;
  const { ownerId, visibility, groupId } = root;
  const asker = await loadAccessActor(db, actor);
  return canSeeContent(asker, { ownerId, visibility, groupIds: groupId ? [groupId] : [] });
}

function pathOf(tree: TopicTree, topicId: string): TopicDetail['path'] {
  return tree
    .pathToRoot(topicId)
    .slice(1)
    .toReversed()
    .map(({ id, name }) => ({ topicId: id, topicName: name }));
}

/** Private to a student is which questions they practised for themselves; what it did is seen. */
function withoutPrivate(change: MasteryChange): MasteryChange {
  return change.source === 'practice' ? { ...change, answers: [] } : change;
}

async function namesIn(
  db: Services['db'],
  changes: readonly MasteryChange[],
  tree: TopicTree,
): Promise<Record<string, string>> {
  const questionIds = changes.flatMap((change) => change.answers.map((answer) => answer.questionId));
  const stems = await listStems(db, [...new Set(questionIds)]);
  const topics = changes.map(({ topicId }) => [topicId, tree.find(topicId)?.name ?? ''] as const);
  return Object.fromEntries([...topics, ...stems]);
}
