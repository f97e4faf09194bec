import type { RecordOutcomeInput } from '@debrief/contracts';
import { Checkbox, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../../ui/touch-row.ts';
import classes from './outcome.module.css';

interface ConsentChoicesProps {
  told: RecordOutcomeInput;
  onChange: (told: RecordOutcomeInput) => void;
  isBusy: boolean;
}

/** What an outcome may be used for; nothing is until its owner says so. */
export function ConsentChoices({ told, onChange, isBusy }: ConsentChoicesProps) {
  const t = useTranslations('readiness.outcome');
  return (
    <fieldset className={classes.consents}>
      <legend>{t('consent')}</legend>
      <Stack gap="xs">
        <Checkbox
          {...touchRow}
          label={t('statistics')}
          description={t('statisticsText')}
          checked={told.consentsToStatistics}
          disabled={isBusy}
          onChange={({ currentTarget }) => onChange({ ...told, consentsToStatistics: currentTarget.checked })}
        />
        {told.hasPassed === true && (
          <Checkbox
            {...touchRow}
            label={t('comparison')}
            description={t('comparisonText')}
            checked={told.consentsToComparison}
            disabled={isBusy}
            onChange={({ currentTarget }) =>
              onChange({ ...told, consentsToComparison: currentTarget.checked })
            }
          />
        )}
      </Stack>
      <p className={classes.small}>{t('consentEnd')}</p>
    </fieldset>
  );
}
