import type { QuestionDetail } from '@debrief/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { ReportItem } from './report-item.tsx';
import classes from './reports.module.css';

/** What students said of this question; nothing while nobody said anything. */
export function QuestionReports({ detail }: { detail: QuestionDetail }) {
  const t = useTranslations('bank.reports');
  const query = useQuery(
    useTRPC().questionBank.listReports.queryOptions({ questionId: detail.id, limit: 100 }, { staleTime: 0 }),
  );
  const reports = query.data?.reports ?? [];
  if (reports.length === 0) return null;
  return (
    <Card title={t('ofQuestion')}>
      <ul className={classes.list}>
        {reports.map((report) => (
          <ReportItem key={report.id} report={report} canAnswer={detail.canEdit} />
        ))}
      </ul>
    </Card>
  );
}
