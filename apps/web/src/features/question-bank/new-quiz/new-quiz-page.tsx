import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { useSubjects } from '../use-subjects.ts';
import { NewQuizForm } from './new-quiz-form.tsx';

const route = getRouteApi('/app/questions/new-quiz');

/** A quiz drawn from the bank. */
export function NewQuizPage() {
  const t = useTranslations('newQuiz');
  const questions = useTranslations('questions');
  const search = route.useSearch();
  return (
    <Page
      title={t('title')}
      eyebrow={<TextLink to="/questions">{questions('title')}</TextLink>}
      lead={t('lead')}
      width="reading"
    >
      <QueryView query={useSubjects()} skeleton={<Skeleton height="32rem" />}>
        {(subjects) =>
          subjects.length > 0 ? (
            <Card>
              <NewQuizForm subjects={subjects} wanted={search} />
            </Card>
          ) : (
            <StateView kind="empty" title={questions('noSubjects')} />
          )
        }
      </QueryView>
    </Page>
  );
}
