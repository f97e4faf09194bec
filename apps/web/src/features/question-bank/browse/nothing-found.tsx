import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { countFilters } from './bank-filter.ts';
import { useBankSearch } from './use-bank-search.ts';

/** Nothing at all yet, or nothing that matches: each says what to do. */
export function NothingFound({ subjectId }: { subjectId: string }) {
  const t = useTranslations('bank');
  const [search, change] = useBankSearch();
  const { subject: _subject, order: _order, ...filters } = search;
  if (countFilters(search) > 0 || search.q) {
    const clear = () => change(Object.fromEntries(Object.keys(filters).map((name) => [name, undefined])));
    return (
      <StateView
        kind="empty"
        title={t('noneTitle')}
        action={<Button onClick={clear}>{t('clearFilters')}</Button>}
      >
        <p>{t('noneText')}</p>
      </StateView>
    );
  }
  const start = (
    <Group gap="sm" justify="center">
      <LinkButton to="/questions/new" search={{ subject: subjectId }}>
        {t('write')}
      </LinkButton>
      <LinkButton to="/questions/import" variant="default">
        {t('import')}
      </LinkButton>
    </Group>
  );
  return (
    <StateView kind="first-time" title={t('emptyTitle')} action={start}>
      <p>{t('emptyText')}</p>
    </StateView>
  );
}
