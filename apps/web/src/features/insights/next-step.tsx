import type { AttemptView } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { LinkButton, TextLink } from '../../ui/link.tsx';
import classes from './next-step.module.css';

interface NextStepProps {
  attempt: AttemptView;
  card: ScoreCard;
}

/** One clear thing to do now; the rest stands below it, smaller. */
export function NextStep({ attempt, card }: NextStepProps) {
  const t = useTranslations('debrief.next');
  const { total, right } = card.counts;
  const missed = total - right;
  const review = { to: '/attempts/$attemptId/review', params: { attemptId: attempt.id } } as const;
  return (
    <Card title={t('title')} tone="accent">
      <p className={classes.words}>{missed > 0 ? t('missed', { count: missed }) : t('allRight')}</p>
      {missed > 0 ? (
        <LinkButton {...review} search={{ show: 'wrong' }}>
          {t('reviewMissed', { count: missed })}
        </LinkButton>
      ) : (
        <LinkButton to="/today">{t('toToday')}</LinkButton>
      )}
      <ul className={classes.others}>
        <li>
          <TextLink {...review}>{t('reviewAll')}</TextLink>
        </li>
        <li>
          <TextLink to="/progress">{t('toProgress')}</TextLink>
        </li>
        <li>
          <TextLink to="/quizzes/$quizId" params={{ quizId: attempt.quizId }}>
            {t('takeAgain')}
          </TextLink>
        </li>
      </ul>
    </Card>
  );
}
