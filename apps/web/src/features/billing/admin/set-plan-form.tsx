import { type PlanHolder, planNameSchema } from '@debrief/contracts';
import { planNames } from '@debrief/core';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import classes from '../billing.module.css';

interface SetPlanFormProps {
  holder: PlanHolder;
  onClose: () => void;
}

/** A plan for a reason that others can read later, for good or until the end of some day. */
export function SetPlanForm({ holder: { userId, name, plan: current }, onClose }: SetPlanFormProps) {
  const t = useTranslations('billing');
  const set = useSetPlan(onClose);
  const [plan, setPlan] = useState(current);
  const [reason, setReason] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [isTried, setTried] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return;
    const endsAt = endsOn === '' || plan === 'free' ? null : new Date(`${endsOn}T23:59:59`).toISOString();
    set.mutate({ personId: userId, plan, reason: reason.trim(), endsAt });
  };
  return (
    <form className={classes.form} onSubmit={save} aria-label={t('admin.changeOf', { name })} noValidate>
      <Stack gap="md">
        <NativeSelect
          label={t('admin.plan')}
          value={plan}
          onChange={({ currentTarget }) => setPlan(planNameSchema.parse(currentTarget.value))}
          data={planNames.map((value) => ({ value, label: t(`names.${value}`) }))}
          data-autofocus
        />
        {plan !== 'free' && (
          <TextInput
            type="date"
            label={t('admin.endsOn')}
            description={t('admin.endsOnHint')}
            value={endsOn}
            onChange={({ currentTarget }) => setEndsOn(currentTarget.value)}
          />
        )}
        <TextInput
          label={t('admin.reason')}
          description={t('admin.reasonHint')}
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={isTried && !reason.trim() && t('admin.reasonMissing')}
        />
        <FailureLine error={set.error} />
        <Group gap="sm">
          <Button type="submit" loading={set.isPending}>
            {t('admin.save')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('admin.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useSetPlan(onDone: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  return useMutation(
    trpc.billing.setPlan.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.billing.pathKey() });
        onDone();
      },
    }),
  );
}
