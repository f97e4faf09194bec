import type { Subject } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { BuilderForm } from './builder-form.tsx';
import { newValues, toValues } from './builder-values.ts';
import { useSubjects } from './use-bank.ts';

const newRoute = getRouteApi('/app/quizzes/new');
const editRoute = getRouteApi('/app/quizzes/$quizId/edit');

export function NewQuizBuilderPage() {
  const t = useTranslations('builder');
  const { subject, topic } = newRoute.useSearch();
  return (
    <Page title={t('newTitle')} eyebrow={<Eyebrow />} lead={t('lead')}>
      <QueryView query={useSubjects()} skeleton={<BuilderSkeleton />}>
        {(subjects) =>
          subjects.length > 0 ? (
            <BuilderForm
              subjects={subjects}
              quiz={null}
              initial={newValues(chosen(subjects, subject), topic)}
            />
          ) : (
            <StateView kind="empty" title={t('noSubjects')} />
          )
        }
      </QueryView>
    </Page>
  );
}

export function EditQuizPage() {
  const t = useTranslations('builder');
  const { quizId } = editRoute.useParams();
  const quiz = useQuery(useTRPC().quizzes.getForAuthor.queryOptions({ quizId }, { staleTime: 0 }));
  const subjects = useSubjects();
  const both = {
    data: quiz.data && subjects.data && { quiz: quiz.data, subjects: subjects.data },
    error: quiz.error ?? subjects.error,
    refetch: () => Promise.all([quiz.refetch(), subjects.refetch()]),
  };
  return (
    <QueryView query={both} skeleton={<BuilderSkeleton />} isPage>
      {(data) => (
        <Page
          title={data.quiz.title}
          eyebrow={<Eyebrow />}
          lead={t(`status.${data.quiz.status}`)}
          isContentTitle
        >
          <BuilderForm key={quizId} subjects={data.subjects} quiz={data.quiz} initial={toValues(data.quiz)} />
        </Page>
      )}
    </QueryView>
  );
}

function Eyebrow() {
  return <TextLink to="/quizzes">{useTranslations('quizzes')('title')}</TextLink>;
}

function chosen(subjects: readonly Subject[], wanted: string | undefined): string {
  return (subjects.find(({ id }) => id === wanted) ?? subjects[0])?.id ?? '';
}

function BuilderSkeleton() {
  return (
    <>
      <Skeleton height="2.5rem" width="50%" mb="lg" />
      <Skeleton height="16rem" mb="lg" />
      <Skeleton height="20rem" />
    </>
  );
}
