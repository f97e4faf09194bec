import { useTranslations } from 'use-intl';
import { LockedNote } from '../../ui/locked-note.tsx';

/** In the place of an estimate that the person's plan does not include. */
export function LockedReadiness() {
  const t = useTranslations('progress.readiness');
  return <LockedNote>{t('locked')}</LockedNote>;
}
