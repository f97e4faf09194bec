import type { AttemptView } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { lazy, memo, Suspense } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { MeterNote } from '../../../features/ai-usage/meter-note.tsx';
import { QuickSummary } from '../../../features/billing/quick-summary.tsx';
import { InsightView } from '../../../features/insights/insight/insight-view.tsx';
import { NextStep } from '../../../features/insights/next-step.tsx';
import { CategoryBars } from '../../../features/insights/score-card/category-bars.tsx';
import { ScoreHero } from '../../../features/insights/score-card/score-hero.tsx';
import { SectionBars } from '../../../features/insights/score-card/section-bars.tsx';
import { RetakeButton } from '../../../features/quizzes/review/retake-button.tsx';
import { useAttempt } from '../../../features/quizzes/use-attempt.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './debrief-page.module.css';
import { useScoreCard } from './use-score-card.ts';

const route = getRouteApi('/app/attempts/$attemptId/debrief');
// Opening something changes the address and none of these.
const [Sections, Categories, Next] = [memo(SectionBars), memo(CategoryBars), memo(NextStep)];
/** Comes behind the page, so that it is there when it is asked for. */
const ClaimDrawer = lazy(() =>
  import('./claim-drawer.tsx').then((module) => ({ default: module.ClaimDrawer })),
);
const SentDrawer = lazy(() =>
  import('../../../features/insights/sent/sent-drawer.tsx').then((module) => ({
    default: module.SentDrawer,
  })),
);

export function DebriefPage() {
  const { attemptId } = route.useParams();
  const attempt = useAttempt(attemptId);
  return (
    <QueryView query={attempt} skeleton={<DebriefSkeleton />} isPage>
      {(view) => <Debrief attempt={view} />}
    </QueryView>
  );
}

function Debrief({ attempt }: { attempt: AttemptView }) {
  const t = useTranslations('debrief');
  const format = useFormatter();
  const opened = useOpened();
  const card = useScoreCard(attempt);
  if (!card)
    return attempt.status === 'submitted' ? (
      <DebriefSkeleton />
    ) : (
      <Navigate to="/attempts/$attemptId" params={{ attemptId: attempt.id }} replace />
    );
  const date =
    attempt.submittedAt &&
    format.dateTime(new Date(attempt.submittedAt), { dateStyle: 'medium', timeStyle: 'short' });
  const eyebrow = (
    <>
      <span data-content lang={attempt.language}>
        {attempt.quizTitle}
      </span>
      {!attempt.isMine && <span data-content> · {attempt.student.name}</span>}
      {date && ` · ${date}`}
    </>
  );
  return (
    <Page title={t('title')} eyebrow={eyebrow}>
      {endedWithTheTime(attempt) && <p className={classes.note}>{t('timeWasUp')}</p>}
      <ScoreHero card={card} />
      <div className={classes.columns}>
        <div className={classes.main}>
          {attempt.isMine && <QuickSummary attempt={attempt} card={card} />}
          <Sections card={card} lang={attempt.language} />
          <Categories card={card} attempt={attempt} />
          <InsightView
            attempt={attempt}
            address={opened.claim}
            onOpen={(claim, q) => opened.show({ claim, q })}
            onOpenSent={() => opened.show({ sent: true })}
          >
            {(claim) => (
              <Suspense>
                <ClaimDrawer attempt={attempt} opened={claim} number={opened.q} onClose={opened.close} />
              </Suspense>
            )}
          </InsightView>
        </div>
        <aside className={classes.aside} data-print="hide">
          <Next attempt={attempt} card={card} />
          <RetakeButton attempt={attempt} />
          {attempt.isMine && <MeterNote />}
        </aside>
      </div>
      {opened.sent && attempt.isMine && (
        <Suspense>
          <SentDrawer attemptId={attempt.id} onClose={opened.close} />
        </Suspense>
      )}
    </Page>
  );
}

/** What is open stands in the address: a reload keeps it, and the way back closes it. */
function useOpened() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return {
    ...search,
    show: (opened: typeof search) => void navigate({ search: opened, resetScroll: false }),
    close: () => void navigate({ search: {}, replace: true, resetScroll: false }),
  };
}

/** By the server's job, or by this page in the last second, which the server counts as the student's own doing. */
function endedWithTheTime({ submittedBy, submittedAt, deadlineAt }: AttemptView): boolean {
  if (submittedBy === 'deadline') return true;
  return Boolean(submittedAt && deadlineAt && Date.parse(submittedAt) > Date.parse(deadlineAt) - 1_000);
}

function DebriefSkeleton() {
  return (
    <div className={classes.skeleton}>
      <Skeleton height="2.25rem" width="12rem" mb="xl" />
      <Skeleton height="8rem" width="60%" mb="xl" />
      {[0, 1, 2].map((each) => (
        <Skeleton key={each} height="2rem" mb="md" />
      ))}
    </div>
  );
}
