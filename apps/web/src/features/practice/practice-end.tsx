import type { PracticeQueue, PracticeSummary } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { Forecast } from './forecast.tsx';
import classes from './practice.module.css';
import { StartButton } from './start-button.tsx';
import type { AnsweredItem } from './use-practice-session.ts';

interface PracticeEndProps {
  answered: readonly AnsweredItem[];
  summary: PracticeSummary;
  onRun: (queue: PracticeQueue) => void;
}

/** What was learnt, what comes back, and when. */
export function PracticeEnd({ answered, summary, onRun }: PracticeEndProps) {
  const t = useTranslations('practice');
  const right = answered.filter(({ result }) => result.outcome === 'right');
  const soon = answered.length - right.length;
  return (
    <div className={classes.parts}>
      <Card tone="accent" title={t('done', { right: right.length, count: answered.length })}>
        <Topics answered={right} />
        {soon > 0 && <p>{t('again', { count: soon })}</p>}
        {summary.dueCount > 0 ? (
          <>
            <p>{t('moreDue', { count: summary.dueCount })}</p>
            <StartButton isBeyondBudget onRun={onRun}>
              {t('goOn')}
            </StartButton>
          </>
        ) : (
          summary.nextDueAt && (
            <p>{t.rich('next', { when: () => <When at={summary.nextDueAt ?? ''} as="moment" /> })}</p>
          )
        )}
        <LinkButton to="/today" variant="default">
          {t('toToday')}
        </LinkButton>
      </Card>
      <Card title={t('week')}>
        <Forecast days={summary.forecast} />
      </Card>
    </div>
  );
}

/** The topics in which something was right this time. */
function Topics({ answered }: { answered: readonly AnsweredItem[] }) {
  const t = useTranslations('practice');
  const topics = new Map(answered.map(({ item }) => [item.topicName, item.language]));
  if (topics.size === 0) return <p>{t('noneRight')}</p>;
  return (
    <>
      <p>{t('youKnow')}</p>
      <ul className={classes.topics}>
        {[...topics].map(([name, language]) => (
          <li key={name} data-content lang={language}>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
