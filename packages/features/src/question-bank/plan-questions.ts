import type { ImportReport } from '@debrief/contracts';
import type { GiftQuestion } from '@debrief/formats';
import { newId } from '@debrief/platform';
import { contentHash } from './content-hash.ts';
import type { TopicPlan } from './plan-topics.ts';
import type { KnownQuestion, QuestionDraft } from './question-queries.ts';

export interface QuestionPlan {
  drafts: QuestionDraft[];
  taken: ImportReport['taken'];
}

export type HashedQuestion = GiftQuestion & { hash: Buffer };

export function hashQuestions(questions: readonly GiftQuestion[]): HashedQuestion[] {
  return questions.map((each) => ({ ...each, hash: contentHash(each.question) }));
}

/**
 * What an import would write. A question is known by its id in the file or, without one, by being the same; the same
 * is not stored twice, a changed one with the same id becomes a new version.
 */
export function planQuestions(
  questions: readonly HashedQuestion[],
  known: readonly KnownQuestion[],
  topics: TopicPlan,
): QuestionPlan {
  const seen = new Map(
    known.flatMap((each) => keysOf(each.externalId, each.contentHash).map((key) => [key, each] as const)),
  );
  const plan: QuestionPlan = { drafts: [], taken: [] };
  for (const each of questions) {
    const before = seen.get(keyOf(each));
    const isSame = before?.contentHash.equals(each.hash) ?? false;
    const { topicId, topicPath } = topics.placeFor(each.categoryPath);
    const notes = [...each.notes, ...(before && !isSame ? ['It replaces the version that was there.'] : [])];
    plan.taken.push({
      line: each.line,
      kind: each.question.kind,
      stem: each.question.stem.slice(0, 500).toWellFormed(),
      topicPath,
      isNew: !isSame,
      notes,
    });
    if (isSame) continue;
    const draft = toDraft(each, topicId, before);
    plan.drafts.push(draft);
    for (const key of keysOf(each.externalId, each.hash)) seen.set(key, { ...draft });
  }
  return { ...plan, drafts: lastOfEach(plan.drafts) };
}

function keyOf({ externalId, hash }: HashedQuestion): string {
  return externalId === null ? `hash:${hash.toString('hex')}` : `id:${externalId}`;
}

function keysOf(externalId: string | null, hash: Buffer): string[] {
  return [`hash:${hash.toString('hex')}`, ...(externalId === null ? [] : [`id:${externalId}`])];
}

function toDraft(
  { question, externalId, tags, hash }: HashedQuestion,
  topicId: string,
  before: KnownQuestion | undefined,
): QuestionDraft {
  return {
    id: before?.id ?? newId(),
    topicId,
    externalId,
    difficulty: 5,
    tags,
    versionId: newId(),
    version: (before?.version ?? 0) + 1,
    body: question,
    contentHash: hash,
  };
}

/** A file may name one id several times; its last word counts, as one version. */
function lastOfEach(drafts: readonly QuestionDraft[]): QuestionDraft[] {
  const firstVersions = new Map<string, number>();
  for (const draft of drafts)
    firstVersions.set(draft.id, Math.min(draft.version, firstVersions.get(draft.id) ?? draft.version));
  const last = new Map(drafts.map((draft) => [draft.id, draft]));
  return [...last.values()].map((draft) => ({
    ...draft,
    version: firstVersions.get(draft.id) ?? draft.version,
  }));
}
