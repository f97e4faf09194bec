import type { ImportedQuestion, ImportStanding, QuestionStatus } from '@debrief/contracts';
import type { ReadQuestion } from '@debrief/formats';
import { newId } from '@debrief/platform';
import { contentHash } from '../content-hash.ts';
import type { KnownQuestion } from './known-question-queries.ts';
import type { TopicPlan } from './plan-topics.ts';
import type { QuestionDraft } from './write-questions-queries.ts';

export type HashedQuestion = ReadQuestion & { hash: Buffer };

export function hashQuestions(questions: readonly ReadQuestion[]): HashedQuestion[] {
  return questions.map((each) => ({ ...each, hash: contentHash(each.question) }));
}

interface Before {
  id: string;
  version: number;
  contentHash: Buffer;
  isDeleted?: boolean;
}

/** What the bank and the file itself hold so far, by name and by content. */
export type SeenQuestions = Map<string, Before>;

export interface PlannedBatch {
  drafts: QuestionDraft[];
  rows: ImportedQuestion[];
  /** Of each question of the batch as it will stand in the bank. */
  questionIds: string[];
}

interface PlanParts {
  seen: SeenQuestions;
  topics: TopicPlan;
  status: QuestionStatus;
}

/**
 * What a batch would write. A question is known by its name in the file or, without one, by being the same; the same
 * is not stored twice, a changed one of the same name becomes a new version. `seen` grows with every batch.
 */
export function planQuestions(
  questions: readonly HashedQuestion[],
  known: readonly KnownQuestion[],
  parts: PlanParts,
): PlannedBatch {
  const { seen } = parts;
  for (const each of known) if (each.isOwn) remember(seen, each.externalId, each, false);
  const elsewhere = new Set(known.flatMap((each) => (each.isOwn ? [] : [each.contentHash.toString('hex')])));
  const planned: PlannedBatch = { drafts: [], rows: [], questionIds: [] };
  for (const each of questions) {
    const before = seen.get(keyOf(each));
    const standing = standingOf(each, before, elsewhere);
    const place = parts.topics.placeFor(each.categoryPath);
    planned.rows.push(toRow(each, standing, place.topicPath));
    if (standing === 'same') {
      planned.questionIds.push(before?.id ?? '');
      continue;
    }
    const draft = toDraft(each, { topicId: place.topicId, before, status: parts.status });
    planned.drafts.push(draft);
    planned.questionIds.push(draft.id);
    remember(seen, each.externalId, draft, true);
  }
  return { ...planned, drafts: lastOfEach(planned.drafts) };
}

function standingOf(
  each: HashedQuestion,
  before: Before | undefined,
  elsewhere: ReadonlySet<string>,
): ImportStanding {
  if (before && !before.isDeleted) return before.contentHash.equals(each.hash) ? 'same' : 'changed';
  return elsewhere.has(each.hash.toString('hex')) ? 'elsewhere' : 'new';
}

function toRow(
  { place, title, question, notes }: HashedQuestion,
  standing: ImportStanding,
  topicPath: string[],
): ImportedQuestion {
  const stem = question.stem.slice(0, 500).toWellFormed();
  return {
    place,
    title: title.slice(0, 200).toWellFormed(),
    kind: question.kind,
    stem,
    topicPath,
    standing,
    notes,
  };
}

/** What the file says later of a name counts; of content, who had it first. */
function remember(seen: SeenQuestions, externalId: string | null, each: Before, isNewer: boolean): void {
  const { id, version, contentHash, isDeleted } = each;
  const before = { id, version, contentHash, isDeleted };
  const keys = [
    `hash:${contentHash.toString('base64')}`,
    ...(externalId === null ? [] : [`id:${externalId}`]),
  ];
  for (const key of keys) if (isNewer || !seen.has(key)) seen.set(key, before);
}

function keyOf({ externalId, hash }: HashedQuestion): string {
  return externalId === null ? `hash:${hash.toString('base64')}` : `id:${externalId}`;
}

function toDraft(
  { question, externalId, tags, hash, difficulty = 5, status }: HashedQuestion,
  fallback: { topicId: string; before: Before | undefined; status: QuestionStatus },
): QuestionDraft {
  const { topicId, before } = fallback;
  return {
    id: before?.id ?? newId(),
    topicId,
    externalId,
    difficulty,
    tags,
    status: status ?? fallback.status,
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
