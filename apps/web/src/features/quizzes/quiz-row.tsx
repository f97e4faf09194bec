import type { QuizSummary } from '@debrief/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';
import { QuizFacts } from './quiz-facts.tsx';
import classes from './quiz-row.module.css';

export function QuizRow({ quiz }: { quiz: QuizSummary }) {
  const t = useTranslations('quizzes');
  const { id, title, description, language, lastAttempt, bestPercent, openAttempt } = quiz;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <h3 className={classes.title} data-content lang={language}>
          <Link to="/quizzes/$quizId" params={{ quizId: id }}>
            {title}
          </Link>
        </h3>
        {quiz.status !== 'published' && <p className={classes.state}>{t(`states.${quiz.status}`)}</p>}
        {description && (
          <p className={classes.description} data-content lang={language}>
            {description}
          </p>
        )}
        <QuizFacts quiz={quiz} />
      </div>
      <p className={classes.score}>
        {lastAttempt && (
          <>
            <span>{t('last', { percent: lastAttempt.scorePercent / 100 })}</span>
            {bestPercent !== null && <small>{t('best', { percent: bestPercent / 100 })}</small>}
          </>
        )}
      </p>
      {quiz.status === 'draft' ? (
        <LinkButton to="/quizzes/$quizId/edit" params={{ quizId: id }} variant="default">
          {t('edit')}
        </LinkButton>
      ) : openAttempt ? (
        <LinkButton to="/attempts/$attemptId" params={{ attemptId: openAttempt.id }}>
          {t('resume')}
        </LinkButton>
      ) : (
        <LinkButton to="/quizzes/$quizId" params={{ quizId: id }} variant="light">
          {lastAttempt ? t('again') : t('start')}
        </LinkButton>
      )}
    </li>
  );
}
