import { Group, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { useSubjects } from '../use-subjects.ts';
import { QuestionFilters } from './question-filters.tsx';
import { QuestionList } from './question-list.tsx';

const route = getRouteApi('/app/questions');

/** The bank, to look things up in. */
export function QuestionsPage() {
  const t = useTranslations('questions');
  const { subject, topic, q } = route.useSearch();
  return (
    <Page
      title={t('title')}
      action={
        <Group gap="sm">
          <LinkButton to="/questions/new-quiz" search={{ subject, topics: topic }} variant="default">
            {t('newQuiz')}
          </LinkButton>
          <LinkButton to="/questions/import">{t('import')}</LinkButton>
        </Group>
      }
    >
      <QueryView query={useSubjects()} skeleton={<Skeleton height="24rem" />}>
        {(subjects) => {
          const chosen = subjects.find((each) => each.id === subject) ?? subjects[0];
          if (!chosen) return <StateView kind="empty" title={t('noSubjects')} />;
          return (
            <>
              <QuestionFilters subjects={subjects} subjectId={chosen.id} />
              <QuestionList subjectId={chosen.id} topicId={topic} search={q} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
