import type { QuizForAuthor, SaveQuizResult } from '@debrief/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTRPC } from '../../../trpc.ts';
import { type BuilderValues, toInput } from './builder-values.ts';
import { type BuilderForm, useShowProblems } from './use-builder-form.ts';

export type Doing = 'save' | 'publish' | 'retire' | 'delete';

/** Saving, publishing, retiring and deleting; what is wrong stands beside its field afterwards. */
export function useSaveQuiz(form: BuilderForm, quiz: QuizForAuthor | null) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const showProblems = useShowProblems(form);
  /** What was saved last from here: newer than what was loaded. */
  const [made, setMade] = useState<{ quizId: string; baseVersion: number } | null>(null);
  const [outcome, setOutcome] = useState<{ doing: Doing; problemCount: number } | null>(null);
  const save = useMutation(trpc.quizzes.save.mutationOptions());
  const publish = useMutation(trpc.quizzes.publish.mutationOptions());
  const retire = useMutation(trpc.quizzes.retire.mutationOptions());
  const remove = useMutation(trpc.quizzes.delete.mutationOptions());

  const which = made ?? (quiz ? { quizId: quiz.id, baseVersion: quiz.version } : null);

  const settle = async (doing: Doing, result: SaveQuizResult) => {
    showProblems(result.problems);
    setOutcome({ doing, problemCount: result.problems.length });
    form.resetDirty();
    await client.invalidateQueries({ queryKey: trpc.quizzes.pathKey() });
    if (result.status === 'saved' && result.problems.length === 0 && !quiz)
      await navigate({ to: '/quizzes/$quizId/edit', params: { quizId: result.quizId }, replace: true });
  };

  const run = async (doing: Doing, values: BuilderValues) => {
    setOutcome(null);
    const saved = await save.mutateAsync({
      ...toInput(values),
      ...(which ?? { quizId: null, baseVersion: 0 }),
    });
    if (saved.status === 'problems') {
      showProblems(saved.problems);
      return setOutcome({ doing, problemCount: saved.problems.length });
    }
    setMade({ quizId: saved.quizId, baseVersion: saved.version });
    if (doing === 'save') return settle(doing, saved);
    const published = await publish.mutateAsync({ quizId: saved.quizId, baseVersion: saved.version });
    await settle(
      'publish',
      published.status === 'saved' ? published : { ...saved, problems: published.problems },
    );
  };

  const end = async (doing: 'retire' | 'delete') => {
    if (!which) return;
    if (doing === 'retire') return settle(doing, await retire.mutateAsync(which));
    await remove.mutateAsync(which);
    await client.invalidateQueries({ queryKey: trpc.quizzes.list.queryKey() });
    await navigate({ to: '/quizzes' });
  };

  const all = [save, publish, retire, remove];
  return {
    outcome,
    error: all.find((each) => each.error)?.error ?? null,
    isBusy: all.some((each) => each.isPending),
    run: (doing: 'save' | 'publish', values: BuilderValues) => void run(doing, values).catch(() => undefined),
    end: (doing: 'retire' | 'delete') => void end(doing).catch(() => undefined),
  };
}
