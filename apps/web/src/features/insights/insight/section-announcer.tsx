import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { completeSections, sectionText } from './sections.ts';
import type { InsightModel } from './use-insight.ts';

/** Reads each section out once, when it is whole; the growing text itself is silent. */
export function SectionAnnouncer({ insight }: { insight: InsightModel }) {
  const t = useTranslations('insight');
  const sections = completeSections(insight.draft, insight.phase === 'ready').filter(
    (name) => sectionText(insight.draft, name) !== '',
  );
  return (
    <VisuallyHidden role="log" aria-live="polite" aria-relevant="additions">
      {sections.map((name) => (
        <p key={name}>
          {t(name)}: {sectionText(insight.draft, name)}
        </p>
      ))}
    </VisuallyHidden>
  );
}
