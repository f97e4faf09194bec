import { Group, Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { useSubjects } from '../use-subjects.ts';
import { BankBrowser } from './bank-browser.tsx';
import { OpenDrafts } from './open-drafts.tsx';
import { useBankSearch } from './use-bank-search.ts';

/** The bank: to look things up in, to write in, to keep in order. */
export function QuestionsPage() {
  const t = useTranslations('bank');
  const [search] = useBankSearch();
  return (
    <Page title={t('title')} action={<Ways />}>
      <QueryView query={useSubjects()} skeleton={<Skeleton height="24rem" />}>
        {(subjects) => {
          const subject = subjects.find((each) => each.id === search.subject) ?? subjects[0];
          if (!subject)
            return (
              <StateView kind="empty" title={t('noSubjects')}>
                <p>{t('noSubjectsText')}</p>
              </StateView>
            );
          return (
            <>
              <OpenDrafts subjectId={subject.id} />
              <BankBrowser key={subject.id} subjects={subjects} subject={subject} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

function Ways() {
  const t = useTranslations('bank');
  const [{ subject, topic }] = useBankSearch();
  return (
    <Group gap="sm">
      <LinkButton to="/questions/reports" variant="default">
        {t('reports.title')}
      </LinkButton>
      <LinkButton to="/questions/import" variant="default">
        {t('import')}
      </LinkButton>
      <LinkButton to="/quizzes/new" search={{ subject, topic }} variant="default">
        {t('newQuiz')}
      </LinkButton>
      <LinkButton to="/questions/new" search={{ subject, topic }}>
        {t('write')}
      </LinkButton>
    </Group>
  );
}
