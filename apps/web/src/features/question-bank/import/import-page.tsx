import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { useSubjects } from '../use-subjects.ts';
import { ImportSteps } from './import-steps.tsx';

/** Questions from a file of another program: choose it, look at what would happen, take what is good. */
export function ImportPage() {
  const t = useTranslations('import');
  const questions = useTranslations('questions');
  return (
    <Page
      title={t('title')}
      eyebrow={<TextLink to="/questions">{questions('title')}</TextLink>}
      lead={t('lead')}
    >
      <QueryView query={useSubjects()} skeleton={<Skeleton height="28rem" />}>
        {(subjects) =>
          subjects.length > 0 ? (
            <ImportSteps subjects={subjects} />
          ) : (
            <StateView kind="empty" title={questions('noSubjects')} />
          )
        }
      </QueryView>
    </Page>
  );
}
