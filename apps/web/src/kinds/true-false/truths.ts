import { useTranslations } from 'use-intl';

/** "True" and "False" as two options, in the page's own language. */
export function useTruths() {
  const t = useTranslations('kinds');
  const truths = [
    { id: 'true', text: t('true') },
    { id: 'false', text: t('false') },
  ];
  return { truths, lang: document.documentElement.lang };
}
