import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';

const usual = [5, 10, 15, 20, 30];

/** How long one wants to practise a day. */
export function MinutesChoice({ minutes }: { minutes: number }) {
  const t = useTranslations('practice');
  const trpc = useTRPC();
  const client = useQueryClient();
  const set = useMutation(
    trpc.practice.setMinutes.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.practice.pathKey() }),
    }),
  );
  const choices = [...new Set([...usual, minutes])].sort((a, b) => a - b);
  return (
    <NativeSelect
      aria-label={t('minutesLabel')}
      value={String(set.variables?.dailyMinutes ?? minutes)}
      onChange={(event) => set.mutate({ dailyMinutes: Number(event.currentTarget.value) })}
      data={choices.map((choice) => ({ value: String(choice), label: t('minutes', { minutes: choice }) }))}
    />
  );
}
