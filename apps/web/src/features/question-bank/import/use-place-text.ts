import type { ImportPlace } from '@debrief/contracts';
import { useTranslations } from 'use-intl';

/** Where in the file something stands, in words. */
export function usePlaceText() {
  const t = useTranslations('import');
  return ({ row, line }: ImportPlace) => {
    if (row !== undefined) return t('row', { row });
    return line === undefined ? '' : t('line', { line });
  };
}
