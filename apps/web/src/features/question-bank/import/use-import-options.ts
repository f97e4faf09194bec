import type { BankImport, ImportOptions, Subject } from '@debrief/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';

/** The choices of the form, from those of the last look on. */
export function useImportOptions(file: BankImport, subjects: readonly Subject[]) {
  const t = useTranslations('import');
  const trpc = useTRPC();
  const known = useQuery(
    trpc.questionBank.listFormats.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const [options, setOptions] = useState<ImportOptions>(
    () =>
      file.options ?? {
        subjectId: subjects[0]?.id ?? '',
        topicId: null,
        format: file.formats[0]?.id ?? null,
        columns: file.table?.guess ?? null,
        status: 'published',
      },
  );
  const rest = (known.data ?? []).filter(({ id }) => !file.formats.some((each) => each.id === id));
  const formats = [...file.formats, ...rest].map(({ id, name }) => ({ value: id, label: name }));
  return {
    options,
    formats: options.format ? formats : [{ value: '', label: t('chooseFormat') }, ...formats],
    isTable: options.format === 'csv' || options.format === 'xlsx',
    change: (more: Partial<ImportOptions>) => setOptions((before) => ({ ...before, ...more })),
  };
}
