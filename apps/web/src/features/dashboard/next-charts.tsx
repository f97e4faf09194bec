import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { useViewpoint } from './viewpoint.tsx';

/** With a single quiz there is nothing to compare: says what begins with the second instead of drawing nothing. */
export function NextCharts() {
  const t = useTranslations('progress.nextCharts');
  const { who } = useViewpoint();
  return (
    <Card title={t('title')}>
      <p>{t('text', { who })}</p>
    </Card>
  );
}
