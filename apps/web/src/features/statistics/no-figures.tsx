import type { QuizStatisticsView } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { StateView } from '../../ui/state-view.tsx';
import { RecomputeButton } from './recompute-button.tsx';
import { WaitingEssays } from './waiting-essays.tsx';

/** Nothing to show, and why: nobody submitted, all wait for a mark, or nothing was computed. */
export function NoFigures({ view }: { view: QuizStatisticsView }) {
  const t = useTranslations('statistics');
  const why = view.waitingCount > 0 ? 'waiting' : view.figures ? 'none' : 'notYet';
  return (
    <StateView kind="first-time" title={t(`${why}Title`)} action={<RecomputeButton view={view} />}>
      {why === 'waiting' ? <WaitingEssays view={view} /> : <p>{t(`${why}Text`)}</p>}
    </StateView>
  );
}
