import { Button } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './explanation.module.css';
import { ExplanationFailure } from './explanation-failure.tsx';
import type { ExplanationModel } from './use-explanation.ts';

interface ExplanationStatusProps {
  explanation: ExplanationModel;
  /** Only the student decides over their model calls. */
  isMine: boolean;
}

/** What is being waited for, how to stop it, how to begin again. Nothing once it is written. */
export function ExplanationStatus({ explanation, isMine }: ExplanationStatusProps) {
  const t = useTranslations('explanations');
  const { phase, error, inLine, isReconnecting } = explanation;
  if (phase === 'ready') return null;
  if (error)
    return (
      <>
        <ExplanationFailure error={error} />
        <Again label={t('reconnect')} isBusy={false} onClick={explanation.reconnect} />
      </>
    );
  const isOver = phase === 'stopped' || phase === 'failed';
  const words = isOver
    ? t(phase)
    : isReconnecting
      ? t('reconnecting')
      : inLine
        ? t('inLine', { place: inLine.place, seconds: Math.ceil(inLine.expectedMs / 1_000) })
        : t(phase);
  return (
    <Line words={words} isBusy={!isOver} error={explanation.failed}>
      {isMine && isOver && (
        <Again label={t('retry')} isBusy={explanation.isRetrying} onClick={explanation.retry} />
      )}
      {isMine && !isOver && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlayerStop size={18} stroke={1.6} aria-hidden="true" />}
          loading={explanation.isStopping}
          onClick={explanation.stop}
        >
          {t('stop')}
        </Button>
      )}
    </Line>
  );
}

interface LineProps {
  words: string;
  isBusy: boolean;
  error: unknown;
  children: ReactNode;
}

function Line({ words, isBusy, error, children }: LineProps) {
  return (
    <>
      <div className={classes.status}>
        <p role="status" className={classes.words}>
          {isBusy && <span className={classes.pulse} aria-hidden="true" />}
          {words}
        </p>
        {children}
      </div>
      <ExplanationFailure error={error} />
    </>
  );
}

function Again({ label, isBusy, onClick }: { label: string; isBusy: boolean; onClick: () => void }) {
  return (
    <Button
      variant="default"
      leftSection={<IconRefresh size={18} stroke={1.6} aria-hidden="true" />}
      loading={isBusy}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
