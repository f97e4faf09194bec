import type { AttemptView } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';
import { When } from '../../../ui/when.tsx';
import classes from './result-on-paper.module.css';

/** Above a printed review: whose result it is and how it went. Screens show it on the debrief. */
export function ResultOnPaper({ attempt }: { attempt: AttemptView }) {
  const t = useTranslations('review.paper');
  const { scoreCard, submittedAt, student } = attempt;
  if (!scoreCard || !submittedAt) return null;
  const { right, total } = scoreCard.counts;
  return (
    <section className={classes.sheet} aria-hidden="true">
      <p>
        <span data-content>{student.name}</span>, <When at={submittedAt} as="moment" />
      </p>
      <p className={classes.score}>
        <ScoreInWords card={scoreCard} /> {t('right', { right, total })}
      </p>
      <Categories attempt={attempt} card={scoreCard} />
    </section>
  );
}

function ScoreInWords({ card }: { card: ScoreCard }) {
  const t = useTranslations('review.paper');
  const format = useFormatter();
  const percent = format.number(card.scorePercent / 100, { style: 'percent', maximumFractionDigits: 1 });
  if (card.hasPassed === null) return t('score', { percent });
  return card.hasPassed ? t('passed', { percent }) : t('notPassed', { percent });
}

function Categories({ attempt, card }: { attempt: AttemptView; card: ScoreCard }) {
  const format = useFormatter();
  const names = new Map(attempt.topics.map(({ id, name }) => [id, name]));
  return (
    <ul className={classes.categories} data-content>
      {card.categories.map(({ topicId, percent }) => (
        <li key={topicId}>
          {names.get(topicId)} {format.number(percent / 100, { style: 'percent', maximumFractionDigits: 0 })}
        </li>
      ))}
    </ul>
  );
}
