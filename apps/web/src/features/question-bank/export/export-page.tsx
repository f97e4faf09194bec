import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LinkButton, TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { ExportForm } from './export-form.tsx';
import { readChoice } from './export-search.ts';

const route = getRouteApi('/app/questions/export');

/** The chosen questions as a file of another format: what would be lost is said before it is written. */
export function ExportPage() {
  const t = useTranslations('export');
  const bank = useTranslations('bank');
  const search = route.useSearch();
  const choice = readChoice(search);
  return (
    <Page
      title={t('title')}
      eyebrow={<TextLink to="/questions">{bank('title')}</TextLink>}
      lead={t('lead')}
      width="reading"
    >
      {choice ? (
        <ExportForm choice={choice} search={search} />
      ) : (
        <StateView
          kind="empty"
          title={t('none')}
          action={<LinkButton to="/questions">{bank('title')}</LinkButton>}
        >
          <p>{t('noneText')}</p>
        </StateView>
      )}
    </Page>
  );
}
