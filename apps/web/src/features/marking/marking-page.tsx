import { Button, SegmentedControl, Select, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StateView } from '../../ui/state-view.tsx';
import { EssayRow } from './essay-row.tsx';
import classes from './marking.module.css';
import { type EssayStatus, useEssays } from './use-essays.ts';

const route = getRouteApi('/app/marking');

/** What students wrote and nobody has marked yet, the longest wait first. */
export function MarkingPage() {
  const t = useTranslations('marking');
  const { show, quiz } = route.useSearch();
  const navigate = route.useNavigate();
  const status: EssayStatus = show === 'marked' ? 'marked' : 'waiting';
  const query = useEssays(status, quiz);
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <SegmentedControl
        className={classes.filter}
        fullWidth
        aria-label={t('show')}
        data={[
          { value: 'waiting', label: t('waiting') },
          { value: 'marked', label: t('marked') },
        ]}
        value={status}
        onChange={(value) =>
          void navigate({
            search: { quiz, show: value === 'marked' ? 'marked' : undefined },
            replace: true,
          })
        }
      />
      <QueryView query={query} skeleton={<Skeleton height="16rem" radius="md" />}>
        {({ pages }) => {
          const essays = pages.flatMap((page) => page.essays);
          const quizzes = pages[0]?.quizzes ?? [];
          return (
            <>
              {(quizzes.length > 1 || quiz) && (
                <Select
                  className={classes.filter}
                  label={t('quiz')}
                  placeholder={t('everyQuiz')}
                  clearable
                  data={quizzes.map((each) => ({
                    value: each.id,
                    label: t('quizWaiting', { title: each.title, count: each.waitingCount }),
                  }))}
                  value={quiz ?? null}
                  onChange={(value) =>
                    void navigate({ search: { show, quiz: value ?? undefined }, replace: true })
                  }
                />
              )}
              {essays.length === 0 ? (
                <StateView kind="empty" title={t(`none.${status}`)}>
                  <p>{t(`noneText.${status}`)}</p>
                </StateView>
              ) : (
                <ul className={classes.list}>
                  {essays.map((essay) => (
                    <EssayRow key={essay.attemptId + essay.questionVersionId} essay={essay} quiz={quiz} />
                  ))}
                </ul>
              )}
              {query.hasNextPage && (
                <Button
                  variant="default"
                  mt="md"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
