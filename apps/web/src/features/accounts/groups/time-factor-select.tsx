import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';

interface TimeFactorSelectProps {
  student: { userId: string; name: string; timeFactor: number };
}

const usual = [1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** How much longer this student has; it holds from their next attempt on. */
export function TimeFactorSelect({ student }: TimeFactorSelectProps) {
  const t = useTranslations('groups');
  const trpc = useTRPC();
  const client = useQueryClient();
  const set = useMutation(
    trpc.accounts.setTimeFactor.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.accounts.getGroup.pathKey() }),
    }),
  );
  const factor = set.isPending ? set.variables.timeFactor : student.timeFactor;
  const factors = [...new Set([...usual, factor])].sort((a, b) => a - b);
  return (
    <>
      <NativeSelect
        aria-label={t('extraTimeOf', { name: student.name })}
        value={String(factor)}
        maw="9rem"
        ms="auto"
        data={factors.map((each) => ({
          value: String(each),
          label: each === 1 ? t('noExtraTime') : t('extraTimeFactor', { factor: each - 1 }),
        }))}
        onChange={(event) =>
          set.mutate({ userId: student.userId, timeFactor: Number(event.currentTarget.value) })
        }
      />
      <FailureLine error={set.error} />
    </>
  );
}
