import type { Dashboard } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { NotEnoughData } from './not-enough-data.tsx';
import { ReadinessScale } from './readiness-scale.tsx';

/** Readiness in small; the progress page says why. */
export function ReadinessGlance({ dashboard }: { dashboard: Dashboard }) {
  const t = useTranslations('today.readiness');
  const [exam] = dashboard.readiness;
  if (!exam) return null;
  const { readiness } = exam;
  return (
    <Card title={t('title')} aside={<TextLink to="/progress">{t('why')}</TextLink>}>
      {readiness.status === 'estimated' ? (
        <ReadinessScale {...readiness} passPercent={exam.passPercent} />
      ) : (
        <NotEnoughData {...readiness} />
      )}
    </Card>
  );
}
