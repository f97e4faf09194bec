import type { SaveQuestionResult, saveQuestionInput } from '@debrief/contracts';
import type { Actor as AccessActor } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { contentHash } from '../content-hash.ts';
import { endDrafts } from '../drafts/draft-queries.ts';
import { findSubject } from '../subject-queries.ts';
import { assertCanEdit } from './assert-can-edit.ts';
import { checkPlace } from './check-place.ts';
import { checkQuestion, mustBeSound } from './check-question.ts';
import { insertQuestion, insertVersion, lockQuestion, updatePlaceAndStatus } from './edit-queries.ts';

type SaveQuestion = z.output<typeof saveQuestionInput>;
type Saved = Extract<SaveQuestionResult, { status: 'saved' }>;

/** A new question or the next version of one; saving what is there already makes no version. */
export async function saveQuestion(
  { db }: Services,
  actor: Actor,
  input: SaveQuestion,
): Promise<SaveQuestionResult> {
  const accessActor = await loadAccessActor(db, actor);
  const problems = mustBeSound(input.status) ? checkQuestion(input.question) : [];
  if (problems.length > 0) return { status: 'problems', problems };
  return await db.transaction().execute(async (trx) => {
    const saved = input.questionId
      ? await saveNextVersion(trx, accessActor, { ...input, questionId: input.questionId })
      : await saveNew(trx, accessActor, input);
    await endDrafts(trx, actor.userId, { draftId: input.draftId ?? null, questionId: saved.questionId });
    return saved;
  });
}

async function saveNextVersion(
  trx: Trx,
  actor: AccessActor,
  input: SaveQuestion & { questionId: string },
): Promise<Saved> {
  const before = await lockQuestion(trx, actor, input.questionId);
  if (!before) throw notFound('question');
  assertCanEdit(actor, before);
  const hash = contentHash(input.question);
  const isSame = before.contentHash.equals(hash);
  // Who saves twice, since the first answer was lost, is not their own rival.
  if (before.version !== input.baseVersion && !(isSame && before.version === input.baseVersion + 1))
    throw new AppError('conflict', 'there is a newer version', { reason: 'question-changed' });
  const place = await checkPlace(trx, actor, before, input.place);
  await updatePlaceAndStatus(trx, before.id, { place, status: input.status });
  if (isSame)
    return { status: 'saved', questionId: before.id, versionId: before.versionId, version: before.version };
  return await writeVersion(trx, actor, { input, questionId: before.id, version: before.version + 1, hash });
}

/** Its id is that of the draft it was begun as, so that saving it twice makes one question. */
async function saveNew(trx: Trx, actor: AccessActor, input: SaveQuestion): Promise<Saved> {
  const subject = await findSubject(trx, actor, { id: input.subjectId });
  if (!subject) throw notFound('subject');
  const id = input.draftId ?? newId();
  const place = await checkPlace(trx, actor, { subjectId: subject.id }, input.place);
  const isNew = await insertQuestion(trx, {
    ...{ id, place, subjectId: subject.id, ownerId: actor.userId, status: input.status },
  });
  if (!isNew) return await saveNextVersion(trx, actor, { ...input, questionId: id });
  const hash = contentHash(input.question);
  return await writeVersion(trx, actor, { input, questionId: id, version: 1, hash });
}

interface Written {
  input: SaveQuestion;
  questionId: string;
  version: number;
  hash: Buffer;
}

async function writeVersion(
  trx: Trx,
  actor: AccessActor,
  { input, questionId, version, hash }: Written,
): Promise<Saved> {
  const versionId = newId();
  await insertVersion(trx, {
    ...{ id: versionId, questionId, version, body: input.question, contentHash: hash },
    ...{ createdBy: actor.userId, note: input.note },
  });
  return { status: 'saved', questionId, versionId, version };
}
