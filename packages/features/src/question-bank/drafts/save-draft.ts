import { questionSchema, type SaveDraftResult, type saveDraftInput } from '@debrief/contracts';
import type { Actor as AccessActor, QuestionProblem } from '@debrief/core';
import { type Actor, AppError, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { assertCanEdit } from '../authoring/assert-can-edit.ts';
import { checkQuestion } from '../authoring/check-question.ts';
import { lockQuestion } from '../authoring/edit-queries.ts';
import { findSubject } from '../subject-queries.ts';
import { writeDraft } from './draft-queries.ts';

type SaveDraft = z.output<typeof saveDraftInput>;

export async function saveDraft({ db }: Services, actor: Actor, input: SaveDraft): Promise<SaveDraftResult> {
  const accessActor = await loadAccessActor(db, actor);
  const saved = await db.transaction().execute(async (trx) => {
    const subjectId = await homeOf(trx, accessActor, input);
    return await writeDraft(trx, { ...input, subjectId, ownerId: actor.userId });
  });
  if (!saved) throw new AppError('conflict', 'the draft was saved elsewhere', { reason: 'draft-changed' });
  return {
    revision: saved.revision,
    savedAt: saved.savedAt.toISOString(),
    problems: problemsOf(input.body),
  };
}

type Trx = Parameters<typeof lockQuestion>[0];

async function homeOf(trx: Trx, actor: AccessActor, input: SaveDraft): Promise<string> {
  if (input.questionId === null) {
    const subject = await findSubject(trx, actor, { id: input.subjectId });
    if (!subject) throw notFound('subject');
    return subject.id;
  }
  const question = await lockQuestion(trx, actor, input.questionId);
  if (!question) throw notFound('question');
  assertCanEdit(actor, question);
  return question.subjectId;
}

/** Where the shape is not yet that of a question, its gaps are named; where it is, what core finds. */
function problemsOf(body: SaveDraft['body']): QuestionProblem[] {
  const question = questionSchema.safeParse(body);
  if (question.success) return checkQuestion(question.data);
  return question.error.issues.map(({ path, message }) => ({ place: toPlace(path), sentence: message }));
}

function toPlace(path: PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
