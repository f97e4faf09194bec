import type { Practice } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { LinkButton, TextLink } from '../../../ui/link.tsx';
import classes from './practise-choices.module.css';

type Choice = Practice['quizzes'][number];

/** The quiz with most of the topic first, the others beneath it. */
export function PractiseChoices({ practice: { quizzes } }: { practice: Practice }) {
  const t = useTranslations('practise');
  const [best, ...others] = quizzes;
  if (!best) return null;
  return (
    <>
      <Card tone="accent" title={<span data-content>{best.quizTitle}</span>}>
        <ChoiceFacts choice={best} />
        <LinkButton to="/quizzes/$quizId" params={{ quizId: best.quizId }} mt="md">
          {t('start')}
        </LinkButton>
      </Card>
      {others.length > 0 && (
        <section className={classes.others}>
          <h2 className={classes.title}>{t('others')}</h2>
          <ul className={classes.list}>
            {others.map((choice) => (
              <li key={choice.quizId} className={classes.item}>
                <TextLink to="/quizzes/$quizId" params={{ quizId: choice.quizId }} data-content fw={600}>
                  {choice.quizTitle}
                </TextLink>
                <ChoiceFacts choice={choice} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
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
