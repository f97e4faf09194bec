import type { ExamOutcome } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { useFarDayText } from '../use-far-day-text.ts';
import { ConsentChoices } from './consent-choices.tsx';
import classes from './outcome.module.css';
import { ResultButtons } from './result-buttons.tsx';
import { asTold, useRecordOutcome, useWithdrawOutcome } from './use-outcomes.ts';

export function OutcomeRow({ outcome, today }: { outcome: ExamOutcome; today: CivilDate }) {
  const t = useTranslations('readiness.outcome');
  const [isChanging, setIsChanging] = useState(false);
  const record = useRecordOutcome();
  const withdraw = useWithdrawOutcome();
  // What was just chosen stands there while it is saved.
  const told = record.isPending ? record.variables : asTold(outcome);
  const about = { exam: outcome.examName, day: useFarDayText(today)(outcome.takenOn) };
  const tell = (hasPassed: boolean | null) =>
    record.mutate({ ...told, hasPassed }, { onSuccess: () => setIsChanging(false) });
  const isBusy = record.isPending || withdraw.isPending;
  return (
    <li className={classes.outcome}>
      <div className={classes.head}>
        <strong>{t(nameOf(outcome.hasPassed))}</strong>
        <span data-content>{outcome.examName}</span>
        <span className={classes.day}>{t('on', { day: about.day })}</span>
      </div>
      {isChanging ? (
        <div className={classes.form}>
          <ResultButtons onTell={tell} isBusy={isBusy} />
        </div>
      ) : (
        <Group gap={0} ml="-1.125rem">
          <Button variant="subtle" aria-label={t('changeOf', about)} onClick={() => setIsChanging(true)}>
            {t('change')}
          </Button>
          <ConfirmButton
            label={t('withdraw')}
            ariaLabel={t('withdrawOf', about)}
            title={t('withdrawTitle')}
            text={t('withdrawText')}
            isBusy={isBusy}
            onConfirm={() => withdraw.mutate({ outcomeId: outcome.id })}
          />
        </Group>
      )}
      {outcome.hasPassed !== null && (
        <ConsentChoices told={told} onChange={record.mutate} isBusy={isBusy} hasFailed={record.isError} />
      )}
      <FailureLine error={record.error ?? withdraw.error} />
    </li>
  );
}

function nameOf(hasPassed: boolean | null) {
  if (hasPassed === null) return 'isMissed';
  return hasPassed ? 'isPassed' : 'isFailed';
}
