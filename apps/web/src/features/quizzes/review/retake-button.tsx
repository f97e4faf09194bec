import type { AttemptView } from '@debrief/contracts';
import { Button, type ButtonProps } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { filterQuestions } from './filter-questions.ts';
import classes from './review-page.module.css';

interface RetakeButtonProps extends Pick<ButtonProps, 'variant'> {
  attempt: AttemptView;
}

/** Only what was missed, once more, with the answers explained at once. Nothing to show when nothing was. */
export function RetakeButton({ attempt, variant = 'light' }: RetakeButtonProps) {
  const t = useTranslations('review');
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const retake = useMutation(
    trpc.quizzes.retakeMissed.mutationOptions({
      onSuccess: async (next) => {
        client.setQueryData(trpc.quizzes.getAttempt.queryKey({ attemptId: next.id }), next);
        await navigate({ to: '/attempts/$attemptId', params: { attemptId: next.id } });
      },
    }),
  );
  const count = filterQuestions(attempt.questions, 'wrong').length;
  if (!attempt.isMine || attempt.status !== 'submitted' || count === 0) return null;
  return (
    <div className={classes.retake} data-print="hide">
      <Button
        variant={variant}
        loading={retake.isPending}
        onClick={() => retake.mutate({ attemptId: attempt.id })}
      >
        {t('retake', { count })}
      </Button>
      <FailureLine error={retake.error} />
    </div>
  );
}
