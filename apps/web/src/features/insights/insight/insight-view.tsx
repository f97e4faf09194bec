import type { AttemptView } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { AskAgain } from './ask-again.tsx';
import { type AnyClaim, type ClaimSection, findClaim } from './claim-address.ts';
import { ClaimList, type OpenClaim } from './claim-list.tsx';
import { InsightOrigin } from './insight-origin.tsx';
import { InsightStatus } from './insight-status.tsx';
import classes from './insight-view.module.css';
import { SectionAnnouncer } from './section-announcer.tsx';
import { SectionSkeleton } from './section-skeleton.tsx';
import { useInsight } from './use-insight.ts';

/** A claim whose questions are to be shown. */
export interface OpenedClaim {
  section: ClaimSection;
  claim: AnyClaim;
}

interface InsightViewProps {
  attempt: AttemptView;
  /** Of the claim that is open. */
  address: string | undefined;
  onOpen: OpenClaim;
  onOpenSent: () => void;
  /** Shows the questions of the claim that is open. */
  children: (opened: OpenedClaim | null) => React.ReactNode;
}

/** The debrief in words, section by section as it is written. */
export function InsightView({ attempt, address, onOpen, onOpenSent, children }: InsightViewProps) {
  const t = useTranslations('insight');
  const insight = useInsight(attempt.id);
  const { draft, phase, state } = insight;
  const claims = { attempt, onOpen };
  const isWaiting = phase === 'waiting' || phase === 'writing';
  return (
    <section className={classes.insight} aria-labelledby="insight-title" aria-busy={phase === 'writing'}>
      <header className={classes.header}>
        <h2 id="insight-title" className={classes.title}>
          {t('title')}
        </h2>
        {state && <InsightOrigin state={state} />}
      </header>
      <InsightStatus insight={insight} isMine={attempt.isMine} />
      {draft.summary && (
        <div className={classes.summary}>
          <Markdown isByModel lang={attempt.language}>
            {draft.summary}
          </Markdown>
        </div>
      )}
      <ClaimList name="strengths" claims={draft.strengths} {...claims} />
      <ClaimList name="weaknesses" claims={draft.weaknesses} {...claims} />
      <ClaimList name="recommendations" claims={draft.recommendations} {...claims} />
      {draft.keyTakeaway && (
        <div className={classes.takeaway}>
          <h3>{t('keyTakeaway')}</h3>
          <Markdown isByModel lang={attempt.language}>
            {draft.keyTakeaway}
          </Markdown>
        </div>
      )}
      {isWaiting && !draft.summary && <SectionSkeleton hasBegun={phase === 'writing'} />}
      {attempt.isMine && phase === 'ready' && <AskAgain insight={insight} onOpenSent={onOpenSent} />}
      <SectionAnnouncer insight={insight} lang={attempt.language} />
      {children(findClaim(draft, address))}
    </section>
  );
}
