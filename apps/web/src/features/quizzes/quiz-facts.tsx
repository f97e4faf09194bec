import type { QuizSummary } from '@debrief/contracts';
import { IconClock, IconListNumbers, IconSchool } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './quiz-facts.module.css';

/** How many questions, how long, which modes. */
export function QuizFacts({ quiz }: { quiz: QuizSummary }) {
  const t = useTranslations('quizzes');
  const { questionCount, timeLimitMs, modes } = quiz;
  return (
    <ul className={classes.facts}>
      <li>
        <IconListNumbers size={16} stroke={1.6} aria-hidden="true" />
        {t('questions', { count: questionCount })}
      </li>
      <li>
        <IconClock size={16} stroke={1.6} aria-hidden="true" />
        {timeLimitMs ? t('minutes', { count: Math.round(timeLimitMs / 60_000) }) : t('noLimit')}
      </li>
      <li>
        <IconSchool size={16} stroke={1.6} aria-hidden="true" />
        {modes.length > 1 ? t('bothModes') : t(`${modes[0] ?? 'exam'}Only`)}
      </li>
    </ul>
  );
}
