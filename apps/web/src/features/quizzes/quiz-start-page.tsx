import type { QuizDetail } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readFailure } from '../../errors/read-failure.ts';
import { useTRPC } from '../../trpc.ts';
import { LinkButton, TextLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { DomainCoverage } from './domain-coverage.tsx';
import { QuizFacts } from './quiz-facts.tsx';
import { QuizRules } from './quiz-rules.tsx';
import { QuizSections } from './quiz-sections.tsx';
import classes from './quiz-start-page.module.css';
import { ResumeBanner } from './resume-banner.tsx';
import { StartForm } from './start-form.tsx';
import { useCanAuthor } from './use-can-author.ts';

const route = getRouteApi('/app/quizzes/$quizId');

export function QuizStartPage() {
  const { quizId } = route.useParams();
  const trpc = useTRPC();
  const quiz = useQuery(trpc.quizzes.get.queryOptions({ quizId }));
  const isUnknown = quiz.error !== null && readFailure(quiz.error).code === 'not-found';
  const practised = useQuery(trpc.quizzes.practisedTopic.queryOptions({ quizId }, { enabled: isUnknown }));
  if (isUnknown && practised.data)
    return <Navigate to="/practise/$topicId" params={practised.data} replace />;
  if (isUnknown && practised.isPending) return <StartSkeleton />;
  return (
    <QueryView query={quiz} skeleton={<StartSkeleton />} isPage>
      {(detail) => <QuizStart quiz={detail} />}
    </QueryView>
  );
}

function QuizStart({ quiz }: { quiz: QuizDetail }) {
  const t = useTranslations('quizzes');
  const canAuthor = useCanAuthor();
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
      action={
        quiz.canEdit && (
          <LinkButton to="/quizzes/$quizId/edit" params={{ quizId: quiz.id }} variant="default">
            {t('edit')}
          </LinkButton>
        )
      }
    >
      {canAuthor && (
        <p>
          <TextLink to="/quizzes/$quizId/statistics" params={{ quizId: quiz.id }}>
            {t('statistics')}
          </TextLink>
        </p>
      )}
      <QuizFacts quiz={quiz} timeFactor={quiz.timeFactor} />
      <div className={classes.parts}>
        {quiz.openAttempt ? <ResumeBanner quizzes={[quiz]} /> : <StartForm quiz={quiz} />}
        <section>
          <h2 className={classes.heading}>{t('covers')}</h2>
          {quiz.sections.length > 1 || quiz.domains.length === 0 ? (
            <QuizSections quiz={quiz} />
          ) : (
            <DomainCoverage domains={quiz.domains} total={quiz.questionCount} lang={quiz.language} />
          )}
        </section>
        <QuizRules quiz={quiz} />
      </div>
    </Page>
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
