import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';
import { usePageTitle } from '../../ui/page.tsx';
import { StateView } from '../../ui/state-view.tsx';
import { Standalone } from './standalone.tsx';

export function NotFoundPage() {
  const t = useTranslations('states');
  usePageTitle(t('notFoundTitle'));
  return (
    <Standalone>
      <StateView
        kind="not-found"
        title={t('notFoundTitle')}
        action={<LinkButton to="/">{t('home')}</LinkButton>}
        isPage
      >
        <p>{t('notFoundAdvice')}</p>
      </StateView>
    </Standalone>
  );
}
