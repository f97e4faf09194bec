import type { AiLimit, LimitTarget, SetLimitInput } from '@debrief/contracts';
import { Button, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../../ui/failure-line.tsx';
import { useFirstField } from '../../../../ui/use-first-field.ts';
import { toDollars, toMicros } from './dollars.ts';
import classes from './limits.module.css';
import { TargetField } from './target-field.tsx';
import { useLimitChanges } from './use-limit-changes.ts';

const periods = ['day', 'month', 'window'] as const;
const units = ['requests', 'tokens', 'money'] as const;

interface LimitFormProps {
  /** Null: a new one. Only amount and note of a limit may change. */
  limit: AiLimit | null;
  windowMinutes: number;
  onClose: () => void;
}

export function LimitForm({ limit, windowMinutes, onClose }: LimitFormProps) {
  const t = useTranslations('limits.form');
  const all = useTranslations('limits');
  const { set } = useLimitChanges(onClose);
  const form = useFirstField();
  const [target, setTarget] = useState<LimitTarget | null>(limit ? targetOf(limit) : { scope: 'everybody' });
  const [period, setPeriod] = useState<SetLimitInput['period']>(limit?.period ?? 'day');
  const [unit, setUnit] = useState<SetLimitInput['unit']>(limit?.unit ?? 'requests');
  const [value, setValue] = useState<string | number>(limit ? shown(limit) : '');
  const [note, setNote] = useState(limit?.note ?? '');
  const [isTried, setTried] = useState(false);
  const amount = unit === 'money' ? toMicros(value) : value === '' ? null : Number(value);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (target && amount !== null) set.mutate({ target, period, unit, amount, note: note.trim() });
  };
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={save}
      aria-label={limit ? t('change') : t('new')}
      noValidate
    >
      <Stack gap="md">
        {limit ? (
          <p className={classes.itemTitle}>
            <span data-content={limit.name !== null}>{limit.name ?? all(`scopes.${limit.scope}`)}</span>
          </p>
        ) : (
          <TargetField
            target={target}
            onChange={setTarget}
            error={isTried && !target && t('targetMissing')}
          />
        )}
        <Group grow align="start">
          <NativeSelect
            label={t('unit')}
            disabled={limit !== null}
            value={unit}
            onChange={({ currentTarget }) => setUnit(currentTarget.value as SetLimitInput['unit'])}
            data={units.map((each) => ({ value: each, label: t(`units.${each}`) }))}
          />
          <NativeSelect
            label={t('period')}
            disabled={limit !== null}
            value={period}
            onChange={({ currentTarget }) => setPeriod(currentTarget.value as SetLimitInput['period'])}
            data={periods.map((each) => ({
              value: each,
              label: t(`periods.${each}`, { minutes: windowMinutes }),
            }))}
          />
        </Group>
        <NumberInput
          label={t('amount')}
          description={t('amountHint')}
          min={0}
          max={unit === 'money' ? 1_000_000 : 1_000_000_000}
          decimalScale={unit === 'money' ? 4 : 0}
          prefix={unit === 'money' ? '$' : undefined}
          thousandSeparator=","
          hideControls
          value={value}
          onChange={setValue}
          error={isTried && amount === null && t('amountMissing')}
        />
        <TextInput
          label={t('note')}
          maxLength={500}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <FailureLine error={set.error} />
        <Group gap="sm">
          <Button type="submit" loading={set.isPending}>
            {t('save')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function shown({ unit, amount }: AiLimit): string | number {
  return unit === 'money' ? toDollars(amount) : amount;
}

function targetOf({ scope, personId, role, groupId }: AiLimit): LimitTarget {
  if (scope === 'person' && personId) return { scope, personId };
  if (scope === 'role' && role) return { scope, role };
  if (scope === 'group' && groupId) return { scope, groupId };
  return { scope: 'everybody' };
}
