import type { Db, Trx } from '@debrief/db';
import { newId } from '@debrief/platform';
import type { ContentExam } from './content/content-format.ts';
import type { SubjectContent } from './content/read-content.ts';
import { toQuestion } from './content/to-question.ts';
import { contentHash } from './content-hash.ts';
import { type Blueprint, findNewestBlueprint, insertBlueprint, upsertExam } from './exam-queries.ts';
import {
  insertQuestions,
  listKnownQuestions,
  type QuestionDraft,
  updateQuestionPlace,
} from './question-queries.ts';
import { stableId } from './stable-id.ts';
import { listTopics, lockSubject, type TopicRow, upsertTopics } from './topic-queries.ts';

export interface SeedReport {
  subjectId: string;
  /** Questions in the content. */
  total: number;
  /** Questions that are new or have a new version. */
  changed: number;
}

/** Ids by slug, as other rooms need them when they load the same content. */
export function seededSubjectId(subject: string): string {
  return stableId('subject', subject);
}
export function seededQuestionId(subject: string, question: string): string {
  return stableId('question', subject, question);
}
export function seededExamId(subject: string, exam: string): string {
  return stableId('exam', subject, exam);
}

/** Loads one subject. Run again it changes nothing; changed questions get a new version, and old versions stay. */
export async function seedBank(db: Db, content: SubjectContent): Promise<SeedReport> {
  return db.transaction().execute(async (trx) => {
    await lockSubject(trx, content.slug);
    const topicIds = await seedTopics(trx, content);
    for (const exam of content.exams) await seedExam(trx, content.slug, exam, topicIds);
    const changed = await seedQuestions(trx, content, topicIds);
    return { subjectId: seededSubjectId(content.slug), total: content.questions.length, changed };
  });
}

type TopicIds = ReadonlyMap<string, string>;

function idIn(topicIds: TopicIds, slug: string): string {
  const id = topicIds.get(slug);
  if (id === undefined) throw new Error(`No topic of the content is called "${slug}"`);
  return id;
}

/** A topic that a tutor made under the same name before is that topic. */
async function seedTopics(trx: Trx, content: SubjectContent): Promise<TopicIds> {
  const subjectId = seededSubjectId(content.slug);
  const known = new Map((await listTopics(trx, subjectId)).map((topic) => [topic.slug, topic.id]));
  const idOf = (slug: string) => known.get(slug) ?? stableId('topic', content.slug, slug);
  const base = {
    subjectId,
    language: content.language,
    description: '',
    ownerId: null,
    visibility: 'everyone',
    groupId: null,
  };
  const rows: TopicRow[] = [
    {
      ...base,
      id: subjectId,
      parentId: null,
      level: 'subject',
      slug: content.slug,
      name: content.name,
      description: content.description,
      place: 0,
    },
    ...content.categories.map(({ slug, name }, place) => ({
      ...base,
      id: idOf(slug),
      parentId: subjectId,
      level: 'category' as const,
      slug,
      name,
      place,
    })),
    ...content.categories.flatMap((category) =>
      category.concepts.map(({ slug, name }, place) => ({
        ...base,
        id: idOf(slug),
        parentId: idOf(category.slug),
        level: 'concept' as const,
        slug,
        name,
        place,
      })),
    ),
  ];
  await upsertTopics(trx, rows);
  return new Map(rows.map((row) => [row.slug, row.id]));
}

async function seedExam(trx: Trx, subject: string, exam: ContentExam, topicIds: TopicIds): Promise<void> {
  const id = seededExamId(subject, exam.slug);
  await upsertExam(trx, { id, subjectId: seededSubjectId(subject), slug: exam.slug, name: exam.name });
  const wanted: Blueprint = {
    passPercent: exam.passPercent,
    timeLimitMs: exam.timeLimitMinutes === null ? null : exam.timeLimitMinutes * 60_000,
    questionCount: exam.questionCount,
    weights: Object.fromEntries(
      Object.entries(exam.domains).map(([slug, weight]) => [idIn(topicIds, slug), weight]),
    ),
  };
  const newest = await findNewestBlueprint(trx, id);
  if (newest && isSame(newest, wanted)) return;
  await insertBlueprint(trx, id, { ...wanted, id: newId(), version: (newest?.version ?? 0) + 1 });
}

function isSame(a: Blueprint, b: Blueprint): boolean {
  const facts = ({ passPercent, timeLimitMs, questionCount, weights }: Blueprint) =>
    JSON.stringify([passPercent, timeLimitMs, questionCount, Object.entries(weights).sort()]);
  return facts(a) === facts(b);
}

async function seedQuestions(trx: Trx, content: SubjectContent, topicIds: TopicIds): Promise<number> {
  const home = {
    subjectId: seededSubjectId(content.slug),
    ownerId: null,
    visibility: 'everyone',
    groupId: null,
  };
  const externalIds = content.questions.map((question) => question.id);
  const known = await listKnownQuestions(trx, home, { externalIds, hashes: [] });
  const knownById = new Map(known.map((question) => [question.externalId, question]));
  const drafts: QuestionDraft[] = [];
  for (const each of content.questions) {
    const body = toQuestion(each);
    const hash = contentHash(body);
    const before = knownById.get(each.id);
    const id = before?.id ?? seededQuestionId(content.slug, each.id);
    const place = { topicId: idIn(topicIds, each.concept), difficulty: each.difficulty, tags: each.tags };
    if (before?.contentHash.equals(hash)) await updateQuestionPlace(trx, id, place);
    else
      drafts.push({
        ...place,
        id,
        externalId: each.id,
        versionId: newId(),
        version: (before?.version ?? 0) + 1,
        body,
        contentHash: hash,
      });
  }
  await insertQuestions(trx, home, drafts);
  return drafts.length;
}
