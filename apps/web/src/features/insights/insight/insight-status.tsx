import { Button } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useFailureText } from '../../../errors/use-failure-text.ts';
import classes from './insight-status.module.css';
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
      <Status
        words={`${failure.title}. ${failure.advice}`}
        isTrouble
        action={<Again label={t('reconnect')} onClick={insight.reconnect} />}
      />
    );
  }
  if (insight.phase === 'failed' || insight.phase === 'stopped') {
    const words =
      insight.phase === 'stopped' ? t('stopped') : insight.reason === 'gave-up' ? t('gaveUp') : t('failed');
    const again = isMine && <Again label={t('retry')} isBusy={insight.isRetrying} onClick={insight.retry} />;
    return <Status words={words} isTrouble={insight.phase === 'failed'} action={again} />;
  }
  const words = insight.isReconnecting
    ? t('reconnecting')
    : insight.phase === 'waiting'
      ? t('waiting')
      : t('writing');
  return <Status words={words} isBusy action={isMine && <Stop insight={insight} />} />;
}

interface StatusProps {
  words: string;
  action: React.ReactNode;
  isTrouble?: boolean;
  isBusy?: boolean;
}

function Status({ words, action, isTrouble = false, isBusy = false }: StatusProps) {
  return (
    <div className={classes.status} data-trouble={isTrouble}>
      <p role="status" className={classes.words}>
        {isBusy && <span className={classes.pulse} aria-hidden="true" />}
        {words}
      </p>
      {action}
    </div>
  );
}

function Stop({ insight }: { insight: InsightModel }) {
  const t = useTranslations('insight');
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconPlayerStop size={18} stroke={1.6} />}
      loading={insight.isStopping}
      onClick={insight.stop}
    >
      {t('stop')}
    </Button>
  );
}

function Again({ label, isBusy = false, onClick }: { label: string; isBusy?: boolean; onClick: () => void }) {
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={18} stroke={1.6} />}
      loading={isBusy}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
