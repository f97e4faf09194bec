import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { AdminPage } from '../../ui/admin-page.tsx';
import { Card } from '../../ui/card.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './evaluation.module.css';
import { EvaluationTable } from './evaluation-table.tsx';
import { FaultList } from './fault-list.tsx';

const command = 'pnpm eval ai google:gemini-3.8-flash';

/** How honest the words are: the rules of this version, and what was recorded of models. */
export function EvaluationPage() {
  const t = useTranslations('evaluation');
  const trpc = useTRPC();
  const evaluations = useQuery(trpc.evaluation.list.queryOptions());
  return (
    <AdminPage name="evaluation" lead={t('about')}>
      <QueryView query={evaluations} isPage skeleton={<Skeleton height={240} />}>
        {(list) => (
          <div className={classes.cards}>
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
          </div>
        )}
      </QueryView>
    </AdminPage>
  );
}
