import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './evaluation.module.css';
import { EvaluationTable } from './evaluation-table.tsx';
import { FaultList } from './fault-list.tsx';

const command = 'pnpm eval ai google:gemini-2.5-flash';

/** How honest the words are: the rules of this version, and what was recorded of models. */
export function EvaluationPage() {
  const t = useTranslations('evaluation');
  const trpc = useTRPC();
  const evaluations = useQuery(trpc.evaluation.list.queryOptions());
  return (
    <Page title={t('title')}>
      <p>{t('about')}</p>
      <QueryView query={evaluations} isPage skeleton={<Skeleton height={240} />}>
        {(list) => (
          <>
            <Card title={t('results')}>
              <EvaluationTable evaluations={list} />
            </Card>
            {list
              .filter(({ faults }) => faults.length > 0)
              .map((each) => (
                <FaultList key={each.id ?? each.subject} evaluation={each} />
              ))}
            <Card title={t('howTitle')} level={2}>
              <p>{t('how')}</p>
              <pre className={classes.command} data-content>
                {command}
              </pre>
            </Card>
          </>
        )}
      </QueryView>
    </Page>
  );
}
