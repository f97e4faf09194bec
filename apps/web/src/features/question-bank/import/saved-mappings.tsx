import type { ColumnMapping } from '@debrief/contracts';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';

interface SavedMappingsProps {
  headings: readonly string[];
  columns: ColumnMapping;
  onChoose: (columns: ColumnMapping) => void;
}

/** Kept for the next table of the same make. */
export function SavedMappings({ headings, columns, onChoose }: SavedMappingsProps) {
  const t = useTranslations('import.columns');
  const trpc = useTRPC();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const saved = useQuery(trpc.questionBank.listImportMappings.queryOptions());
  const save = useMutation(
    trpc.questionBank.saveImportMapping.mutationOptions({
      onSuccess: async () => {
        setName('');
        await client.invalidateQueries({ queryKey: trpc.questionBank.listImportMappings.queryKey() });
      },
    }),
  );
  const choose = (id: string) => {
    const mapping = saved.data?.find((each) => each.id === id);
    if (!mapping) return;
    onChoose(
      Object.fromEntries(Object.entries(mapping.columns).filter(([, heading]) => headings.includes(heading))),
    );
  };
  return (
    <Group align="end" gap="sm" mt="md">
      {(saved.data?.length ?? 0) > 0 && (
        <NativeSelect
          label={t('saved')}
          data={[
            { value: '', label: t('chooseSaved') },
            ...(saved.data ?? []).map((each) => ({ value: each.id, label: each.name })),
          ]}
          value=""
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('name')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        variant="default"
        loading={save.isPending}
        disabled={name.trim() === ''}
        onClick={() => save.mutate({ name, columns })}
      >
        {t('save')}
      </Button>
      <FailureLine error={save.error} />
    </Group>
  );
}
