import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useSearchWords } from './use-search-words.ts';

/** Finds while one types. */
export function SearchField({ isFetching }: { isFetching: boolean }) {
  const t = useTranslations('bank');
  const [words, setWords] = useSearchWords(isFetching);
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    setWords('');
    field.current?.focus();
  };
  return (
    <TextInput
      ref={field}
      type="search"
      label={t('search')}
      placeholder={t('searchHint')}
      description={t('searchHelp')}
      inputWrapperOrder={['label', 'input', 'description']}
      leftSection={<IconSearch size={20} aria-hidden="true" />}
      rightSection={
        words !== '' && <CloseButton size="2.5rem" aria-label={t('clearSearch')} onClick={clear} />
      }
      maxLength={200}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
    />
  );
}
