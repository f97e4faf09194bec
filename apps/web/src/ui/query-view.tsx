import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureView } from './failure-view.tsx';

interface QueryViewProps<Data> {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  /** Skeletons of the same shape as what will stand there. */
  skeleton: ReactNode;
  /** True when the page has nothing else to show: a failure becomes its heading. */
  isPage?: boolean;
  children: (data: NonNullable<Data>) => ReactNode;
}

/** Loading, failed, there. What is there stays there while it is asked for again, also when that fails. */
export function QueryView<Data>({ query, skeleton, isPage, children }: QueryViewProps<Data>) {
  const t = useTranslations('states');
  if (query.data !== undefined && query.data !== null) return children(query.data);
  if (query.error)
    return <FailureView error={query.error} onRetry={() => void query.refetch()} isPage={isPage} />;
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <div aria-hidden="true">{skeleton}</div>
    </div>
  );
}
