import type { Subject, Topic } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { findSubject, listSubjects } from '../subject-queries.ts';
import { listTopics } from '../topic-queries.ts';

export async function browseSubjects({ db }: Services, actor: Actor): Promise<Subject[]> {
  return listSubjects(db, await loadAccessActor(db, actor));
}

export async function browseTopics({ db }: Services, actor: Actor, subjectId: string): Promise<Topic[]> {
  const subject = await findSubject(db, await loadAccessActor(db, actor), { id: subjectId });
  if (!subject) throw notFound('subject');
  return listTopics(db, subject.id);
}
