import type { AttemptView } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { tabId } from '../../../app/tab-id.ts';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { useDurationText } from '../../../ui/use-duration-text.ts';
import { useAttemptCache } from '../use-attempt.ts';
import classes from './player.module.css';

/** In place of the questions while the clock stands still. */
export function PausedView({ attempt }: { attempt: AttemptView }) {
  const t = useTranslations('player.pause');
  const durationText = useDurationText();
  const cache = useAttemptCache(attempt.id);
  const goOn = useMutation(
    useTRPC().quizzes.continueAttempt.mutationOptions({ onSettled: () => cache.refetch() }),
  );
  const { id: attemptId, remainingMs } = attempt;
  return (
    <main id="content" tabIndex={-1} className={classes.paused}>
      <StateView
        kind="empty"
        title={t('title')}
        isPage
        action={
          <>
            <Button autoFocus loading={goOn.isPending} onClick={() => goOn.mutate({ attemptId, tabId })}>
              {t('goOn')}
            </Button>
            <LinkButton to="/quizzes" variant="subtle">
              {t('leave')}
            </LinkButton>
          </>
        }
      >
        <p>{remainingMs === null ? t('text') : t('left', { time: durationText(remainingMs) })}</p>
        <FailureLine error={goOn.error} />
      </StateView>
    </main>
  );
}
