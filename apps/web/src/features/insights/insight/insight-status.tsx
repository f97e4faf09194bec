import { useTranslations } from 'use-intl';
import { useFailureText } from '../../../errors/use-failure-text.ts';
import type { WorkState } from '../../../ui/work/work-state.ts';
import { WorkStatus, type WorkStatusProps } from '../../../ui/work/work-status.tsx';
import type { InsightModel } from './use-insight.ts';

interface InsightStatusProps {
  insight: InsightModel;
  /** Only the student decides over their model calls. */
  isMine: boolean;
}

/** What is being waited for, how to stop it, how to begin again. Nothing once it is written. */
export function InsightStatus({ insight, isMine }: InsightStatusProps) {
  const t = useTranslations('insight');
  const failureText = useFailureText();
  if (insight.phase === 'ready') return null;
  if (insight.error) {
    const failure = failureText(insight.error);
    return (
      <WorkStatus
        state={failed}
        words={`${failure.title}. ${failure.advice}`}
        onRetry={insight.reconnect}
        retryLabel={t('reconnect')}
      />
    );
  }
  const mine: Partial<WorkStatusProps> = {
    onCancel: insight.stop,
    isCancelling: insight.isStopping,
    onRetry: insight.retry,
    isRetrying: insight.isRetrying,
    retryLabel: t('retry'),
  };
  return <WorkStatus state={workOf(insight)} words={wordsOf(insight, t)} {...(isMine && mine)} />;
}

const failed: WorkState = { is: 'failed', reason: null };
const running: WorkState = { is: 'running', percent: null, step: null, isStopping: false };

function workOf({ phase, inLine }: InsightModel): WorkState {
  if (phase === 'failed') return failed;
  if (phase === 'stopped') return { is: 'cancelled' };
  return inLine ? { is: 'queued', ...inLine } : running;
}

type InsightWords = ReturnType<typeof useTranslations<'insight'>>;

/** Undefined: what is said of all work that waits in line. */
function wordsOf(
  { phase, reason, inLine, isReconnecting }: InsightModel,
  t: InsightWords,
): string | undefined {
  if (phase === 'stopped') return t('stopped');
  if (phase === 'failed') return reason === 'gave-up' ? t('gaveUp') : t('failed');
  if (isReconnecting) return t('reconnecting');
  if (phase === 'writing') return t('writing');
  return inLine ? undefined : t('waiting');
}
