import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../trpc.ts';

/** Somebody, found by name or address. */
export function PersonField({ onChange }: { onChange: (personId: string | null) => void }) {
  const t = useTranslations('people.field');
  const [words, setWords] = useState('');
  const [typed] = useDebouncedValue(words, 200);
  const people = useQuery(
    useTRPC().aiUsage.limits.findPeople.queryOptions({ words: typed }, { placeholderData: keepPreviousData }),
  );
  const found = (people.data ?? []).map(({ userId, name, email }) => ({
    value: userId,
    label: `${name} (${email})`,
  }));
  return (
    <Select
      label={t('person')}
      placeholder={t('hint')}
      searchable
      openOnFocus={false}
      // Held here: what was typed stays while the list is asked for again.
      searchValue={words}
      onSearchChange={setWords}
      data={found}
      filter={({ options }) => options}
      onChange={onChange}
      nothingFoundMessage={people.isFetching ? t('searching') : t('nobody')}
    />
  );
}
