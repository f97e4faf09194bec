import type { Correction, QuestionDetail, RegradePreview } from '@debrief/contracts';
import type { Question } from '@debrief/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../new-id.ts';
import { useTRPC } from '../../trpc.ts';

export type Action = Correction['action'];

/** What is to be corrected, where, and what it would do; every change asks for a new preview. */
export function useRegrade(detail: QuestionDetail) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [action, setAction] = useState<Action>('new-key');
  const [question, setQuestion] = useState<Question>(detail.question);
  const [quizIds, setQuizIds] = useState<string[] | null>(null);
  const [note, setNote] = useState('');
  const [correctionId, setCorrectionId] = useState(newId);
  const preview = useMutation(trpc.quizzes.regrade.preview.mutationOptions());
  const start = useMutation(
    trpc.quizzes.regrade.start.mutationOptions({
      onSuccess() {
        setCorrectionId(newId());
        preview.reset();
        void client.invalidateQueries({ queryKey: trpc.quizzes.regrade.pathKey() });
        void client.invalidateQueries({ queryKey: trpc.questionBank.pathKey() });
      },
    }),
  );
  const correction: Correction = action === 'new-key' ? { action, question } : { action };
  const input = { questionId: detail.id, correction, quizIds };
  function changing<Value>(set: (value: Value) => void) {
    return (value: Value) => {
      set(value);
      preview.reset();
      start.reset();
    };
  }
  return {
    ...{ action, question, quizIds, note, setNote },
    setAction: changing(setAction),
    setQuestion: changing(setQuestion),
    setQuizIds: changing(setQuizIds),
    preview: preview.data as RegradePreview | undefined,
    isLooking: preview.isPending,
    isStarting: start.isPending,
    hasStarted: start.isSuccess,
    error: preview.error ?? start.error,
    look: () => preview.mutate(input),
    apply: () => start.mutate({ ...input, note, correctionId }),
  };
}

export type Regrade = ReturnType<typeof useRegrade>;
