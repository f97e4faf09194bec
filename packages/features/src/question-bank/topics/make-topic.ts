import type { makeSubjectInput, makeTopicInput, Topic } from '@debrief/contracts';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { findSubject } from '../subject-queries.ts';
import { listTopics, lockSubject, type TopicRow, upsertTopics } from '../topic-queries.ts';
import { findOwnSubject } from './own-subject-queries.ts';
import { freeSlug, slugOf } from './topic-slug.ts';

/** A subject that everybody sees and its maker looks after. */
export async function makeSubject(
  { db }: Services,
  { userId }: Actor,
  { name, language }: z.output<typeof makeSubjectInput>,
): Promise<Topic> {
  const id = newId();
  const slug = `${slugOf(name) || 'subject'}-${id.slice(-6)}`;
  const subject: Topic = { id, parentId: null, subjectId: id, level: 'subject', slug, name };
  return db.transaction().execute(async (trx) => {
    await lockSubject(trx, `${userId}:${name.toLowerCase()}`);
    const before = await findOwnSubject(trx, userId, name);
    if (before) return before;
    await upsertTopics(trx, [
      toRow(subject, { language, ownerId: userId, visibility: 'everyone', groupId: null }),
    ]);
    return subject;
  });
}

/** A topic under the subject or one of its categories; it is seen by whoever sees the subject. */
export async function makeTopic(
  { db }: Services,
  actor: Actor,
  { subjectId, parentId, name }: z.output<typeof makeTopicInput>,
): Promise<Topic> {
  const subject = await findSubject(db, await loadAccessActor(db, actor), { id: subjectId });
  if (!subject) throw notFound('subject');
  return db.transaction().execute(async (trx) => {
    await lockSubject(trx, subject.slug);
    const topics = await listTopics(trx, subjectId);
    const parent = topics.find(({ id }) => id === (parentId ?? subjectId));
    if (!parent) throw notFound('topic');
    const before = topics.find((each) => each.parentId === parent.id && isSame(each.name, name));
    if (before) return before;
    const topic: Topic = {
      ...{ id: newId(), parentId: parent.id, subjectId, level: levelBelow(parent), name },
      slug: freeSlug(name, topics),
    };
    await upsertTopics(trx, [toRow(topic, { ...subject, ownerId: actor.userId, place: topics.length })]);
    return topic;
  });
}

function levelBelow({ level }: Topic): Topic['level'] {
  if (level === 'subject') return 'category';
  if (level === 'category') return 'concept';
  const message = 'A topic stands under a subject or a category.';
  throw new AppError('invalid', message, { reason: 'too-deep', issues: [{ path: 'parentId', message }] });
}

type Home = Pick<TopicRow, 'language' | 'ownerId' | 'visibility' | 'groupId'> & { place?: number };

function toRow(topic: Topic, { language, ownerId, visibility, groupId, place = 0 }: Home): TopicRow {
  return { ...topic, description: '', language, place, ownerId, visibility, groupId };
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
