import type { ExamMode } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './exam-day.module.css';
import { FollowSwitch } from './follow-switch.tsx';
import { MinutesADay } from './minutes-a-day.tsx';
import { RecallBars } from './recall-bars.tsx';
import { Verdict } from './verdict.tsx';

/** What reviews lead to on the day of the exam; nothing for people without a goal. */
export function ExamDayCard() {
  const query = useQuery(useTRPC().practice.examMode.queryOptions());
  return (
    <QueryView query={query} skeleton={<Skeleton height="14rem" radius="lg" />}>
      {(mode) => <ExamDay mode={mode} />}
    </QueryView>
  );
}

function ExamDay({ mode }: { mode: ExamMode }) {
  const t = useTranslations('practice.exam');
  const { status, plan, examName, daysLeft } = mode;
  if (status === 'no-goal' || status === 'over' || status === 'no-cards') return null;
  if (status === 'no-date')
    return (
      <Card title={t('title')}>
        <p>{t('noDate')}</p>
        <LinkButton to="/plan" variant="default">
          {t('setDate')}
        </LinkButton>
      </Card>
    );
  return (
    <Card
      title={
        examName
          ? t.rich('titleNamed', { exam: examName, name: (words) => <span data-content>{words}</span> })
          : t('title')
      }
      aside={daysLeft !== null && <span className={classes.quiet}>{t('daysLeft', { days: daysLeft })}</span>}
    >
      {plan && status === 'following' ? (
        <>
          <Verdict plan={plan} targetRecall={mode.targetRecall} />
          <RecallBars plan={plan} targetRecall={mode.targetRecall} />
          <MinutesADay days={plan.days} />
        </>
      ) : (
        <p>{status === 'far' ? t('far', { days: mode.usualHorizon }) : t('off')}</p>
      )}
      <FollowSwitch mode={mode} />
    </Card>
  );
}
