import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { completeSections, sectionText } from './sections.ts';
import type { InsightModel } from './use-insight.ts';

interface SectionAnnouncerProps {
  insight: InsightModel;
  lang: string;
}

/** Reads each section out once, when it is whole; the growing text itself is silent. */
export function SectionAnnouncer({ insight, lang }: SectionAnnouncerProps) {
  const t = useTranslations('insight');
  const sections = completeSections(insight.draft, insight.phase === 'ready').filter(
    (name) => sectionText(insight.draft, name) !== '',
  );
  return (
    <VisuallyHidden role="log" aria-live="polite" aria-relevant="additions">
      {sections.map((name) => (
        <p key={name}>
          {t(name)}{' '}
          <span data-content lang={lang}>
            {sectionText(insight.draft, name)}
          </span>
        </p>
      ))}
    </VisuallyHidden>
  );
}
