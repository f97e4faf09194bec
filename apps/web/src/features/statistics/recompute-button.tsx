import type { QuizStatisticsView } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useJob } from '../../app/use-job.ts';
import { JobStatus } from '../../app/work/job-status.tsx';
import { useTRPC } from '../../trpc.ts';
import { FailureLine } from '../../ui/failure-line.tsx';

/** Computes everything again as a job, and says how far it is. */
export function RecomputeButton({ view: { quizId, which } }: { view: QuizStatisticsView }) {
  const t = useTranslations('statistics');
  const trpc = useTRPC();
  const client = useQueryClient();
  const recompute = useMutation(trpc.quizzes.statistics.recompute.mutationOptions());
  const told = useJob('quiz-statistics', quizId);
  const job = told && told.id === recompute.data?.id ? told : recompute.data;
  const isRunning = job?.status === 'queued' || job?.status === 'running';
  const isOver = job !== undefined && !isRunning;
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: trpc.quizzes.statistics.pathKey() });
  }, [isOver, client, trpc]);
  useAskedAgain(isRunning, () =>
    client.invalidateQueries({ queryKey: trpc.quizzes.statistics.ofQuiz.queryKey({ quizId, which }) }),
  );
  return (
    <>
      <Button
        variant="default"
        loading={recompute.isPending}
        disabled={isRunning}
        onClick={() => recompute.mutate({ quizId, which })}
      >
        {t('recompute')}
      </Button>
      {job && job.status !== 'done' && <JobStatus job={job} />}
      <FailureLine error={recompute.error} />
    </>
  );
}

/** Should no live event arrive, the page looks for itself. */
function useAskedAgain(isRunning: boolean, ask: () => unknown): void {
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(ask, 4_000);
    return () => clearInterval(timer);
  });
}
