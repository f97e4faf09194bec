import type { QuestionReport } from '@debrief/contracts';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { When } from '../../../ui/when.tsx';
import { AnswerForm } from './answer-form.tsx';
import classes from './reports.module.css';

const icons = { open: IconCircleDashed, fixed: IconCircleCheck, 'no-fault': IconCircleMinus };

interface ReportItemProps {
  report: QuestionReport;
  canAnswer: boolean;
  /** Before the report: which question it is about. */
  children?: ReactNode;
}

export function ReportItem({ report, canAnswer, children }: ReportItemProps) {
  const t = useTranslations('bank.reports');
  const { status, reason, text, reporterName, createdAt, version, answer, answeredAt } = report;
  const Icon = icons[status];
  return (
    <li className={classes.report}>
      {children}
      <p className={classes.reason}>
        <span className={classes.status} data-status={status}>
          <Icon size={18} aria-hidden="true" />
          {t(`statuses.${status}`)}
        </span>
        <strong>{t(`reasons.${reason}`)}</strong>
      </p>
      {text && (
        <p className={classes.text} data-content>
          {text}
        </p>
      )}
      <p className={classes.facts}>
        <span data-content>{reporterName}</span>
        <When at={createdAt} as="ago" />
        <span>{t('version', { version })}</span>
      </p>
      {status === 'open' && canAnswer && <AnswerForm reportId={report.id} />}
      {answeredAt && (
        <p className={classes.answer}>
          {t('answered')} <When at={answeredAt} as="ago" />
          {answer && <q data-content>{answer}</q>}
        </p>
      )}
    </li>
  );
}
