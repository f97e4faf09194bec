import type { QuizSummary } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';
import classes from './resume-banner.module.css';

/** What was left open comes first, with its deadline. */
export function ResumeBanner({ quizzes }: { quizzes: readonly QuizSummary[] }) {
  return quizzes.map(
    (quiz) => quiz.openAttempt && <OpenAttempt key={quiz.id} quiz={quiz} openAttempt={quiz.openAttempt} />,
  );
}

interface OpenAttemptProps {
  quiz: QuizSummary;
  openAttempt: NonNullable<QuizSummary['openAttempt']>;
}

function OpenAttempt({ quiz, openAttempt }: OpenAttemptProps) {
  const t = useTranslations('quizzes');
  const format = useFormatter();
  const { id, answeredCount, deadlineAt } = openAttempt;
  const until = deadlineAt && format.dateTime(new Date(deadlineAt), { hour: 'numeric', minute: '2-digit' });
  return (
    <section className={classes.banner} aria-label={t('openTitle')}>
      <div>
        <h2 className={classes.title}>{t('openTitle')}</h2>
        <p className={classes.words}>
          <strong data-content lang={quiz.language}>
            {quiz.title}
          </strong>{' '}
          {t('openProgress', { answered: answeredCount, total: quiz.questionCount })}{' '}
          {until && t('openUntil', { time: until })}
        </p>
      </div>
      <LinkButton to="/attempts/$attemptId" params={{ attemptId: id }}>
        {t('resume')}
      </LinkButton>
    </section>
  );
}
