import type { QuestionStatus } from '@debrief/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { readFailure } from '../../../errors/read-failure.ts';
import { useTRPC } from '../../../trpc.ts';
import { goToPlace } from './go-to-place.ts';
import type { EditorModel } from './use-editor.ts';

/** Brings what is written into the bank, as a new question or the next version, and ends the draft. */
export function usePublish(editor: EditorModel) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const { start, content, keeper } = editor;
  const save = useMutation(
    trpc.questionBank.saveQuestion.mutationOptions({
      onSuccess: async (result) => {
        if (result.status !== 'saved') return;
        keeper.end();
        await client.invalidateQueries({ queryKey: trpc.questionBank.pathKey() });
        await navigate({
          to: '/questions/$questionId',
          params: { questionId: result.questionId },
          replace: true,
        });
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
  const isOfThese = save.variables?.question === content.question;
  /** What is not sound leads to where it is not. */
  const publish = () => {
    const [first] = editor.problems;
    setWasTried(true);
    if (first) goToPlace(first.place);
    else void saveAs('published');
  };
  return {
    save,
    saveAs,
    publish,
    /** From then on every field says what it lacks. */
    wasTried,
    note,
    setNote,
    /** The server checks once more, and knows more than the page: what it found of these very words. */
    problems: isOfThese && save.data?.status === 'problems' ? save.data.problems : editor.problems,
    isOvertaken: save.error !== null && readFailure(save.error).reason === 'question-changed',
  };
}

export type PublishModel = ReturnType<typeof usePublish>;
