import type { AiBudget } from '@debrief/contracts';
import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../../ui/failure-line.tsx';
import { useAmountText } from '../../use-amount-text.ts';
import { toDollars, toMicros } from './dollars.ts';
import { useLimitChanges } from './use-limit-changes.ts';

/** Sets both limits here, or hands them back to the settings of the installation. */
export function BudgetForm({ budget: { inForce, ofSettings, isSetHere } }: { budget: AiBudget }) {
  const t = useTranslations('limits.budget');
  const { amount } = useAmountText();
  const { setBudget } = useLimitChanges();
  const [soft, setSoft] = useState<string | number>(toDollars(inForce.softMicros));
  const [hard, setHard] = useState<string | number>(toDollars(inForce.hardMicros));
  const limits = { softMicros: toMicros(soft), hardMicros: toMicros(hard) };
  const isUpsideDown =
    limits.softMicros !== null && limits.hardMicros !== null && limits.softMicros > limits.hardMicros;
  const money = (micros: number | null) => (micros === null ? t('noneOf') : amount('money', micros));
  const field = {
    prefix: '$',
    min: 0,
    max: 1_000_000,
    decimalScale: 4,
    hideControls: true,
    placeholder: t('none'),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUpsideDown) setBudget.mutate({ budget: limits });
      }}
    >
      <Stack gap="sm">
        <Group align="start" grow>
          <NumberInput
            label={t('softField')}
            value={soft}
            onChange={setSoft}
            error={isUpsideDown && t('upsideDown')}
            {...field}
          />
          <NumberInput label={t('hardField')} value={hard} onChange={setHard} {...field} />
        </Group>
        <p>
          {isSetHere
            ? t('setHere', { soft: money(ofSettings.softMicros), hard: money(ofSettings.hardMicros) })
            : t('ofSettings')}
        </p>
        <FailureLine error={setBudget.error} />
        <Group gap="sm">
          <Button type="submit" loading={setBudget.isPending}>
            {t('save')}
          </Button>
          {isSetHere && (
            <Button variant="subtle" color="gray" onClick={() => setBudget.mutate({ budget: null })}>
              {t('useSettings')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
