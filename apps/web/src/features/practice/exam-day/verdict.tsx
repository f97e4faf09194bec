import type { ExamMode } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';

/** The most minutes a day that are tried. */
const mostExtra = 90;

interface VerdictProps {
  plan: NonNullable<ExamMode['plan']>;
  targetRecall: number;
}

/** Whether the aim will be reached; if not, what would do. */
export function Verdict({ plan, targetRecall }: VerdictProps) {
  const t = useTranslations('practice.exam');
  const format = useFormatter();
  const { isReachable, recallWithPlan, cardCount, extraMinutes, leaveOutCount, leaveOutTopics } = plan;
  const percent = Math.floor(recallWithPlan * 100 + 1e-6);
  if (isReachable) return <p>{t('reached', { percent, count: cardCount })}</p>;
  const topics = format.list(leaveOutTopics.map(({ name }) => name));
  return (
    <>
      <p>
        <strong>{t('notReached', { percent, target: Math.round(targetRecall * 100) })}</strong>
      </p>
      <p>
        {extraMinutes === null ? t('noMore', { minutes: mostExtra }) : t('more', { minutes: extraMinutes })}{' '}
        {leaveOutCount > 0 &&
          leaveOutCount < cardCount &&
          t.rich('leaveOut', { count: leaveOutCount, topics: () => <span data-content>{topics}</span> })}
      </p>
    </>
  );
}
