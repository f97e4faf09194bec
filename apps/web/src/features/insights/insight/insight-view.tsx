import type { AttemptView } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { ClaimList } from './claim-list.tsx';
import { InsightStatus } from './insight-status.tsx';
import classes from './insight-view.module.css';
import { SectionAnnouncer } from './section-announcer.tsx';
import { SectionSkeleton } from './section-skeleton.tsx';
import { useInsight } from './use-insight.ts';
import { WayLabel } from './way-label.tsx';

interface InsightViewProps {
  attempt: AttemptView;
  onQuestion: (number: number) => void;
}

/** The debrief in words, section by section as it is written. */
export function InsightView({ attempt, onQuestion }: InsightViewProps) {
  const t = useTranslations('insight');
  const insight = useInsight(attempt.id);
  const { draft, phase, state } = insight;
  const claims = { attempt, onQuestion };
  return (
    <section className={classes.insight} aria-labelledby="insight-title" aria-busy={phase === 'writing'}>
      <header className={classes.header}>
        <h2 id="insight-title" className={classes.title}>
          {t('title')}
        </h2>
        {state?.way && <WayLabel way={state.way} />}
      </header>
      <InsightStatus insight={insight} isMine={attempt.isMine} />
      {draft.summary && (
        <div className={classes.summary}>
          <Markdown lang={attempt.language}>{draft.summary}</Markdown>
        </div>
      )}
      <ClaimList name="strengths" claims={draft.strengths} {...claims} />
      <ClaimList name="weaknesses" claims={draft.weaknesses} {...claims} />
      <ClaimList name="recommendations" claims={draft.recommendations} {...claims} />
      {draft.keyTakeaway && (
        <div className={classes.takeaway}>
          <h3>{t('keyTakeaway')}</h3>
          <Markdown lang={attempt.language}>{draft.keyTakeaway}</Markdown>
        </div>
      )}
      {(phase === 'waiting' || phase === 'writing') && <SectionSkeleton hasBegun={phase === 'writing'} />}
      <SectionAnnouncer insight={insight} lang={attempt.language} />
    </section>
  );
}
