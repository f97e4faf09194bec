import type { QuestionReport } from '@debrief/contracts';
import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { stemInWords } from '../../../ui/stem-in-words.ts';
import { ReportItem } from './report-item.tsx';
import classes from './reports.module.css';

const route = getRouteApi('/app/questions/reports');
const shows = ['open', 'fixed', 'no-fault', 'all'] as const;

/** What students reported of the questions one may change. */
export function ReportsPage() {
  const t = useTranslations('bank.reports');
  const bank = useTranslations('bank');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const show = shows.find((each) => each === search.show) ?? 'open';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      eyebrow={<TextLink to="/questions">{bank('title')}</TextLink>}
      width="reading"
    >
      <SegmentedControl
        className={classes.filters}
        fullWidth
        aria-label={t('show')}
        data={shows.map((value) => ({ value, label: t(`shows.${value}`) }))}
        value={show}
        onChange={(value) =>
          void navigate({ search: { show: value === 'open' ? undefined : value }, replace: true })
        }
      />
      <Reports show={show} />
    </Page>
  );
}

function Reports({ show }: { show: (typeof shows)[number] }) {
  const t = useTranslations('bank.reports');
  const bank = useTranslations('bank');
  const query = useInfiniteQuery(
    useTRPC().questionBank.listReports.infiniteQueryOptions(
      { status: show === 'all' ? undefined : show },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  return (
    <QueryView query={query} skeleton={<Skeleton height="16rem" />}>
      {({ pages }) => {
        const reports = pages.flatMap((page) => page.reports);
        if (reports.length === 0)
          return (
            <StateView kind="empty" title={t(`none.${show}`)}>
              <p>{t('noneText')}</p>
            </StateView>
          );
        return (
          <>
            <Card>
              <ul className={classes.list}>
                {reports.map((report) => (
                  <ReportItem key={report.id} report={report} canAnswer>
                    <QuestionLink report={report} />
                  </ReportItem>
                ))}
              </ul>
            </Card>
            {query.hasNextPage && (
              <Button
                variant="default"
                mt="md"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {bank('loadMore')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function QuestionLink({ report: { questionId, stem } }: { report: QuestionReport }) {
  return (
    <TextLink to="/questions/$questionId" params={{ questionId }} className={classes.stem} data-content>
      {stemInWords(stem)}
    </TextLink>
  );
}
