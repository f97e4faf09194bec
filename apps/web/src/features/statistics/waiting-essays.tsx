import type { QuizStatisticsView } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';

/** Attempts that count nowhere until somebody marks what was written in them, and the way there. */
export function WaitingEssays({ view: { quizId, waitingCount } }: { view: QuizStatisticsView }) {
  const t = useTranslations('statistics');
  if (waitingCount === 0) return null;
  return (
    <p>
      {t('waiting', { count: waitingCount })}{' '}
      <TextLink to="/marking" search={{ quiz: quizId }}>
        {t('mark')}
      </TextLink>
    </p>
  );
}
