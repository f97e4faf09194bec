import type { AttemptMode, QuizDetail } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { When } from '../../ui/when.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { DownloadCard } from './offline/download-card.tsx';
import classes from './quiz-start-page.module.css';
import { blockOf } from './start-block.ts';
import { useStartFailure } from './use-start-failure.ts';

/** How to take it, and the one button that begins; or why not now, and when. */
export function StartForm({ quiz }: { quiz: QuizDetail }) {
  const t = useTranslations('quizzes');
  const failureText = useStartFailure();
  const [mode, setMode] = useState<AttemptMode>(
    quiz.modes.find((each) => blockOf(quiz, each) === null) ?? quiz.modes[0] ?? 'exam',
  );
  const start = useStart(quiz.id);
  const block = blockOf(quiz, mode);
  return (
    <form
      className={classes.start}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ quizId: quiz.id, mode });
      }}
    >
      <ModeChoice quiz={quiz} mode={mode} onMode={setMode} />
      {start.error && <p role="alert">{failureText(start.error)}</p>}
      {block ? (
        <p className={classes.block} role="status">
          {t(`blocked.${block}`)}{' '}
          {quiz.attempts.nextAt && (
            <strong>
              {t.rich('nextAt', { at: () => <When at={quiz.attempts.nextAt ?? ''} as="moment" /> })}
            </strong>
          )}
        </p>
      ) : (
        <Button type="submit" size="lg" loading={start.isPending}>
          {mode === 'exam' ? t('startExam') : t('startStudy')}
        </Button>
      )}
      <DownloadCard quiz={quiz} mode={mode} />
    </form>
  );
}

function useStart(quizId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { queryKey } = trpc.quizzes.get.queryOptions({ quizId });
  return useMutation(
    trpc.quizzes.startAttempt.mutationOptions({
      onSuccess: async (attempt) => {
        queryClient.setQueryData(trpc.quizzes.getAttempt.queryKey({ attemptId: attempt.id }), attempt);
        void queryClient.invalidateQueries({ queryKey: trpc.quizzes.list.queryKey(), refetchType: 'none' });
        void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
        await navigate({ to: '/attempts/$attemptId', params: { attemptId: attempt.id } });
      },
      // What stands in the way is said by the newest state.
      onError: () => void queryClient.invalidateQueries({ queryKey }),
    }),
  );
}
