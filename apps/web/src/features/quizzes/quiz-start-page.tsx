import type { AttemptMode, QuizDetail } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFailureText } from '../../errors/use-failure-text.ts';
import { useTRPC } from '../../trpc.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { DomainCoverage } from './domain-coverage.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { DownloadCard } from './offline/download-card.tsx';
import { QuizFacts } from './quiz-facts.tsx';
import classes from './quiz-start-page.module.css';
import { ResumeBanner } from './resume-banner.tsx';

const route = getRouteApi('/app/quizzes/$quizId');

export function QuizStartPage() {
  const { quizId } = route.useParams();
  const quiz = useQuery(useTRPC().quizzes.get.queryOptions({ quizId }));
  return (
    <QueryView query={quiz} skeleton={<StartSkeleton />} isPage>
      {(detail) => <QuizStart quiz={detail} />}
    </QueryView>
  );
}

function QuizStart({ quiz }: { quiz: QuizDetail }) {
  const t = useTranslations('quizzes');
  return (
    <Page
      title={quiz.title}
      eyebrow={<span data-content>{quiz.subjectName}</span>}
      lead={
        <span data-content lang={quiz.language}>
          {quiz.description}
        </span>
      }
      width="reading"
      isContentTitle
    >
      <QuizFacts quiz={quiz} />
      <div className={classes.parts}>
        {quiz.openAttempt ? <ResumeBanner quizzes={[quiz]} /> : <StartForm quiz={quiz} />}
        <section>
          <h2 className={classes.heading}>{t('covers')}</h2>
          <DomainCoverage domains={quiz.domains} total={quiz.questionCount} lang={quiz.language} />
        </section>
      </div>
    </Page>
  );
}

function StartForm({ quiz }: { quiz: QuizDetail }) {
  const t = useTranslations('quizzes');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const [mode, setMode] = useState<AttemptMode>(quiz.modes[0] ?? 'exam');
  const start = useMutation(
    trpc.quizzes.startAttempt.mutationOptions({
      onSuccess: async (attempt) => {
        queryClient.setQueryData(trpc.quizzes.getAttempt.queryKey({ attemptId: attempt.id }), attempt);
        void queryClient.invalidateQueries({ queryKey: trpc.quizzes.list.queryKey(), refetchType: 'none' });
        void queryClient.invalidateQueries({
          queryKey: trpc.quizzes.get.queryKey({ quizId: quiz.id }),
          refetchType: 'none',
        });
        await navigate({ to: '/attempts/$attemptId', params: { attemptId: attempt.id } });
      },
    }),
  );
  return (
    <form
      className={classes.start}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ quizId: quiz.id, mode });
      }}
    >
      <ModeChoice quiz={quiz} mode={mode} onMode={setMode} />
      {start.error && <p role="alert">{failureText(start.error).advice}</p>}
      <Button type="submit" size="lg" loading={start.isPending}>
        {mode === 'exam' ? t('startExam') : t('startStudy')}
      </Button>
      <DownloadCard quiz={quiz} mode={mode} />
    </form>
  );
}

function StartSkeleton() {
  return (
    <div className={classes.skeleton}>
      <Skeleton height="2.25rem" width="60%" mb="lg" />
      <Skeleton height="1.5rem" width="40%" mb="xl" />
      <Skeleton height="9rem" mb="md" />
      <Skeleton height="12rem" />
    </div>
  );
}
