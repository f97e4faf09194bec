import { randomUUID } from 'node:crypto';
import { bulkEditInput, makePreviewLinkInput, saveQuestionInput } from '@debrief/contracts';
import type { Question } from '@debrief/core';
import type { Actor } from '@debrief/platform';
import { saveQuestion } from '../question-bank/authoring/save-question.ts';
import { bulkEdit } from '../question-bank/bulk/bulk-edit.ts';
import { saveDraft } from '../question-bank/drafts/save-draft.ts';
import { receiveReport } from '../question-bank/index.ts';
import { makePreviewLink } from '../question-bank/previews/manage-preview-links.ts';
import type { OpenServices } from '../services.ts';

export interface BankWorld {
  questionId: string;
  draftId: string;
  undoId: string;
  previewLinkId: string;
  previewToken: string;
  reportId: string;
}

interface Given {
  tutor: Actor;
  reporterId: string;
  subjectId: string;
  topicId: string;
}

const question = {
  kind: 'true-false',
  stem: 'Is this the Canary of the tutor?',
  explanation: '',
  isTrue: true,
  trueExplanation: '',
  falseExplanation: '',
} as const satisfies Question;

/** A tutor's own question with all that hangs on one. */
export async function makeBankWorld(services: OpenServices, given: Given): Promise<BankWorld> {
  const { tutor, subjectId, topicId } = given;
  const place = { topicId, difficulty: 3, tags: [], visibility: 'private', groupId: null };
  const saved = await saveQuestion(
    services,
    tutor,
    saveQuestionInput.parse({
      ...{ subjectId, questionId: null, baseVersion: 0, question, place, status: 'published' },
    }),
  );
  if (saved.status !== 'saved') throw new Error('the question of the test world is not sound');
  const draftId = randomUUID();
  await saveDraft(services, tutor, {
    ...{ draftId, subjectId, questionId: null, baseVersion: 0, body: question, place: {}, baseRevision: 0 },
  });
  const { undoId } = await bulkEdit(
    services,
    tutor,
    bulkEditInput.parse({
      ...{ questionIds: [saved.questionId], change: { type: 'set-difficulty', difficulty: 4 } },
    }),
  );
  const link = await makePreviewLink(
    services,
    tutor,
    makePreviewLinkInput.parse({ questionId: saved.questionId }),
  );
  const report = { attemptId: randomUUID(), questionVersionId: saved.versionId };
  await receiveReport(services, given.reporterId, { ...report, reason: 'typo', text: 'Canary' });
  const { id: reportId } = await services.db
    .selectFrom('question_report')
    .select('id')
    .executeTakeFirstOrThrow();
  return {
    ...{ questionId: saved.questionId, draftId, undoId, reportId },
    ...{ previewLinkId: link.id, previewToken: link.token },
  };
}
