import type { RecordOutcomeInput } from '@debrief/contracts';
import { Checkbox, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../../ui/touch-row.ts';
import { useShownChoice } from '../../../ui/use-shown-choice.ts';
import classes from './outcome.module.css';

interface ConsentChoicesProps {
  told: RecordOutcomeInput;
  onChange: (told: RecordOutcomeInput) => void;
  isBusy: boolean;
  hasFailed: boolean;
}

/** What an outcome may be used for; nothing is until its owner says so. */
export function ConsentChoices({ told, onChange, isBusy, hasFailed }: ConsentChoicesProps) {
  const t = useTranslations('readiness.outcome');
  const [inStatistics, chooseStatistics] = useShownChoice(told.consentsToStatistics, hasFailed);
  const [inComparison, chooseComparison] = useShownChoice(told.consentsToComparison, hasFailed);
  return (
    <fieldset className={classes.consents}>
      <legend>{t('consent')}</legend>
      <Stack gap="xs">
        <Checkbox
          {...touchRow}
          label={t('statistics')}
          description={t('statisticsText')}
          checked={inStatistics}
          disabled={isBusy}
          onChange={({ currentTarget: { checked } }) => {
            chooseStatistics(checked);
            onChange({ ...told, consentsToStatistics: checked });
          }}
        />
        {told.hasPassed === true && (
          <Checkbox
            {...touchRow}
            label={t('comparison')}
            description={t('comparisonText')}
            checked={inComparison}
            disabled={isBusy}
            onChange={({ currentTarget: { checked } }) => {
              chooseComparison(checked);
              onChange({ ...told, consentsToComparison: checked });
            }}
          />
        )}
      </Stack>
      <p className={classes.small}>{t('consentEnd')}</p>
    </fieldset>
  );
}
