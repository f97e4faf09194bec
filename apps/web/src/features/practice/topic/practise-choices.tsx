import type { Practice } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import classes from './practise-choices.module.css';

type Choice = Practice['quizzes'][number];

/** Quizzes with the topic, that with most of it first. */
export function PractiseChoices({ practice: { quizzes } }: { practice: Practice }) {
  const t = useTranslations('practise');
  if (quizzes.length === 0) return null;
  return (
    <section className={classes.others}>
      <h2 className={classes.title}>{t('others')}</h2>
      <ul className={classes.list}>
        {quizzes.map((choice) => (
          <li key={choice.quizId} className={classes.item}>
            <TextLink to="/quizzes/$quizId" params={{ quizId: choice.quizId }} data-content fw={600}>
              {choice.quizTitle}
            </TextLink>
            <ChoiceFacts choice={choice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChoiceFacts({ choice }: { choice: Choice }) {
  const t = useTranslations('practise');
  const { onTopicCount, questionCount, timeLimitMs, attemptCount, lastPercent } = choice;
  return (
    <p className={classes.facts}>
      <span>{t('share', { count: onTopicCount, total: questionCount })}</span>
      <span>
        {timeLimitMs === null ? t('untimed') : t('minutes', { minutes: Math.ceil(timeLimitMs / 60_000) })}
      </span>
      <span>
        {lastPercent === null
          ? t('new')
          : t('taken', { count: attemptCount, percent: Math.round(lastPercent) })}
      </span>
    </p>
  );
}
