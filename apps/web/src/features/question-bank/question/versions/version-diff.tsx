import type { VersionChange } from '@debrief/contracts';
import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../../trpc.ts';
import { QueryView } from '../../../../ui/query-view.tsx';
import { useChangeLabel, useChangeText } from './use-change-words.ts';
import classes from './versions.module.css';

interface VersionDiffProps {
  questionId: string;
  from: number;
  to: number;
}

/** What went and what came, field by field; told apart by line and sign, not by colour alone. */
export function VersionDiff({ questionId, from, to }: VersionDiffProps) {
  const t = useTranslations('bank.versions');
  const query = useQuery(
    useTRPC().questionBank.compareVersions.queryOptions(
      { questionId, from, to },
      // Versions never change.
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  return (
    <section className={classes.diff} aria-label={t('changesBetween', { from, to })}>
      <QueryView query={query} skeleton={<Skeleton height="4rem" />}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p>{t('noChanges')}</p>
          ) : (
            changes.map((each) => <Change key={each.place} change={each} />)
          )
        }
      </QueryView>
    </section>
  );
}

function Change({ change }: { change: VersionChange }) {
  const changeLabel = useChangeLabel();
  const changeText = useChangeText();
  const isContent = change.content === 'words' || undefined;
  return (
    <div className={classes.change}>
      <h3 className={classes.label}>{changeLabel(change.label)}</h3>
      <p className={classes.text} dir="auto">
        {change.parts.map(({ type, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a version that never changes.
          <Part key={index} type={type} isContent={isContent}>
            {changeText(change, text)}
          </Part>
        ))}
      </p>
    </div>
  );
}

interface PartProps {
  type: VersionChange['parts'][number]['type'];
  isContent: true | undefined;
  children: string;
}

function Part({ type, isContent, children }: PartProps) {
  const t = useTranslations('bank.versions');
  if (type === 'same') return <span data-content={isContent}>{children}</span>;
  const Mark = type === 'removed' ? 'del' : 'ins';
  return (
    <Mark className={classes[type]}>
      <VisuallyHidden component="span">{t(type)} </VisuallyHidden>
      <span data-content={isContent}>{children}</span>
    </Mark>
  );
}
