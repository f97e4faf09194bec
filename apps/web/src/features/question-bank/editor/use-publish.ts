import type { QuestionStatus, SaveQuestionResult } from '@debrief/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { readFailure } from '../../../errors/read-failure.ts';
import { useTRPC } from '../../../trpc.ts';
import type { EditorModel } from './use-editor.ts';

/** Brings what is written into the bank, as a new question or the next version, and ends the draft. */
export function usePublish(editor: EditorModel) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const { start, content, keeper } = editor;
  const save = useMutation(
    trpc.questionBank.saveQuestion.mutationOptions({
      onSuccess: async (result) => {
        if (result.status !== 'saved') return;
        keeper.end();
        await client.invalidateQueries({ queryKey: trpc.questionBank.pathKey() });
        await navigate({ to: '/questions/$questionId', params: { questionId: result.questionId } });
      },
    }),
  );
  const saveAs = async (status: QuestionStatus, baseVersion = start.baseVersion) => {
    if (save.isPending) return;
    await keeper.flush();
    save.mutate({
      subjectId: start.subjectId,
      questionId: start.detail?.id ?? null,
      baseVersion,
      ...content,
      status,
      note,
      draftId: start.draftId,
    });
  };
  return {
    save,
    saveAs,
    note,
    setNote,
    /** What the server found; the page's own list knows most of it before. */
    problems: save.data?.status === 'problems' ? problemsIn(save.data) : [],
    isOvertaken: save.error !== null && readFailure(save.error).reason === 'question-changed',
  };
}

export type PublishModel = ReturnType<typeof usePublish>;

function problemsIn(result: Extract<SaveQuestionResult, { status: 'problems' }>) {
  return result.problems;
}
