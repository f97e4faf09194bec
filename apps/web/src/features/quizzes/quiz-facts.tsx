import type { QuizSummary } from '@debrief/contracts';
import { IconClock, IconListNumbers, IconSchool } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './quiz-facts.module.css';

/** How many questions, how long, which modes. */
export function QuizFacts({ quiz, timeFactor = 1 }: { quiz: QuizSummary; timeFactor?: number }) {
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
        {timeText(t, timeLimitMs, timeFactor)}
      </li>
      <li>
        <IconSchool size={16} stroke={1.6} aria-hidden="true" />
        {modes.length > 1 ? t('bothModes') : t(`${modes[0] ?? 'exam'}Only`)}
      </li>
    </ul>
  );
}

type Words = ReturnType<typeof useTranslations<'quizzes'>>;

/** "60 minutes, extended from 30" for who has extra time. */
function timeText(t: Words, timeLimitMs: number | null, timeFactor: number): string {
  if (!timeLimitMs) return t('noLimit');
  const minutes = Math.round(timeLimitMs / 60_000);
  if (timeFactor === 1) return t('minutes', { count: minutes });
  return t('extended', { count: Math.round((timeLimitMs * timeFactor) / 60_000), from: minutes });
}
