import type { PracticeQueue, PracticeSummary } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { StateView } from '../../ui/state-view.tsx';
import { When } from '../../ui/when.tsx';
import { ExamDayCard } from './exam-day/exam-day-card.tsx';
import { Forecast } from './forecast.tsx';
import { MinutesChoice } from './minutes-choice.tsx';
import classes from './practice.module.css';
import { StartButton } from './start-button.tsx';

interface PracticeStartProps {
  summary: PracticeSummary;
  onRun: (queue: PracticeQueue) => void;
}

/** How many are due, and the one button; or why there is none. */
export function PracticeStart({ summary, onRun }: PracticeStartProps) {
  const t = useTranslations('practice');
  if (summary.cardCount === 0) return <NoMistakes />;
  return (
    <div className={classes.parts}>
      <Card tone="accent">
        <p className={classes.due}>{t('due', { count: summary.dueCount })}</p>
        {summary.dueCount > 0 ? <Due summary={summary} onRun={onRun} /> : <NothingDue summary={summary} />}
      </Card>
      <ExamDayCard />
      <Card title={t('week')} aside={<MinutesChoice minutes={summary.dailyMinutes} />}>
        <Forecast days={summary.forecast} />
        <p className={classes.quiet}>{t('learnt', { count: summary.learntCount, all: summary.cardCount })}</p>
      </Card>
    </div>
  );
}

function Due({ summary, onRun }: PracticeStartProps) {
  const t = useTranslations('practice');
  const leftMinutes = Math.ceil((summary.dailyMinutes * 60_000 - summary.spentTodayMs) / 60_000);
  const isDone = leftMinutes <= 0;
  return (
    <>
      <p>{isDone ? t('enough', { minutes: summary.dailyMinutes }) : t('about', { minutes: leftMinutes })}</p>
      <StartButton isBeyondBudget={isDone} onRun={onRun}>
        {isDone ? t('goOn') : t('start')}
      </StartButton>
    </>
  );
}

function NothingDue({ summary }: { summary: PracticeSummary }) {
  const t = useTranslations('practice');
  return (
    <>
      <p>
        {summary.nextDueAt
          ? t.rich('next', { when: () => <When at={summary.nextDueAt ?? ''} as="moment" /> })
          : t('nothingComes')}
      </p>
      <LinkButton to="/quizzes" variant="default">
        {t('toQuizzes')}
      </LinkButton>
    </>
  );
}

function NoMistakes() {
  const t = useTranslations('practice');
  return (
    <StateView
      kind="first-time"
      title={t('noneTitle')}
      action={<LinkButton to="/quizzes">{t('toQuizzes')}</LinkButton>}
    >
      <p>{t('noneText')}</p>
    </StateView>
  );
}
