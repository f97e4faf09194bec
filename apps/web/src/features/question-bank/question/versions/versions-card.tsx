import type { QuestionDetail, QuestionVersionRow } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../../trpc.ts';
import { Card } from '../../../../ui/card.tsx';
import { TextLink } from '../../../../ui/link.tsx';
import { QueryView } from '../../../../ui/query-view.tsx';
import { When } from '../../../../ui/when.tsx';
import { VersionDiff } from './version-diff.tsx';
import classes from './versions.module.css';

/** Every version stays readable; beside each, what it changed. */
export function VersionsCard({ detail }: { detail: QuestionDetail }) {
  const t = useTranslations('bank.versions');
  const bank = useTranslations('bank');
  const query = useInfiniteQuery(
    useTRPC().questionBank.listVersions.infiniteQueryOptions(
      { questionId: detail.id },
      { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
    ),
  );
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="6rem" />}>
        {({ pages }) => (
          <>
            <ul className={classes.list}>
              {pages
                .flatMap(({ versions }) => versions)
                .map((row) => (
                  <VersionRow key={row.id} row={row} detail={detail} />
                ))}
            </ul>
            {query.hasNextPage && (
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {bank('loadMore')}
              </Button>
            )}
          </>
        )}
      </QueryView>
    </Card>
  );
}

function VersionRow({ row, detail }: { row: QuestionVersionRow; detail: QuestionDetail }) {
  const t = useTranslations('bank.versions');
  const [isOpen, setOpen] = useState(false);
  const { version, authorName, createdAt, note, attemptCount } = row;
  const isCurrent = version === detail.currentVersion;
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <div>
          <TextLink
            to="/questions/$questionId"
            params={{ questionId: detail.id }}
            search={isCurrent ? {} : { version }}
            aria-current={version === detail.version ? 'true' : undefined}
          >
            {t('version', { version })}
          </TextLink>
          {isCurrent && <span className={classes.current}>{t('current')}</span>}
          <p className={classes.facts}>
            <When at={createdAt} as="moment" />
            {authorName && <span data-content>{authorName}</span>}
            <span>{t('attempts', { count: attemptCount })}</span>
          </p>
          {note && (
            <p className={classes.note} data-content>
              {note}
            </p>
          )}
        </div>
        {version > 1 && (
          <Button
            variant="default"
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'hideChangesOf' : 'showChangesOf', { version })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('hideChanges') : t('showChanges')}
          </Button>
        )}
      </div>
      {isOpen && <VersionDiff questionId={detail.id} from={version - 1} to={version} />}
    </li>
  );
}
