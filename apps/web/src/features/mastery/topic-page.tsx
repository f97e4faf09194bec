import type { TopicDetail } from '@debrief/contracts';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { TextLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { PractiseButton } from './practise-button.tsx';
import { TopicView } from './topic-view.tsx';

const route = getRouteApi('/app/progress/topics/$topicId');

/** One topic: what is known of it, how it came to that, how it fades, and what to do next. */
export function TopicPage() {
  const t = useTranslations('mastery');
  const { topicId } = route.useParams();
  const { student: studentId } = route.useSearch();
  const query = useQuery(useTRPC().mastery.topic.queryOptions({ topicId, studentId }));
  const detail = query.data;
  return (
    <Page
      title={detail?.topic.topicName ?? t('titleWaiting')}
      isContentTitle={detail !== undefined}
      eyebrow={detail && <Path detail={detail} studentId={studentId} />}
      lead={detail?.studentName ? t('ofStudent', { name: detail.studentName }) : undefined}
      action={detail && !detail.studentName && <PractiseButton topicId={topicId} />}
    >
      <QueryView query={query} isPage skeleton={<TopicSkeleton />}>
        {(data) => <TopicView detail={data} studentId={studentId} />}
      </QueryView>
    </Page>
  );
}

/** The topics above, each a page of its own. */
function Path({ detail, studentId }: { detail: TopicDetail; studentId: string | undefined }) {
  return detail.path.map(({ topicId, topicName }, index) => (
    <Fragment key={topicId}>
      {index > 0 && ' › '}
      <TextLink
        to="/progress/topics/$topicId"
        params={{ topicId }}
        search={{ student: studentId }}
        c="inherit"
        data-content
      >
        {topicName}
      </TextLink>
    </Fragment>
  ));
}

function TopicSkeleton() {
  return (
    <Stack gap="lg">
      <Skeleton height="11rem" radius="lg" />
      <Skeleton height="22rem" radius="lg" />
      <Skeleton height="14rem" radius="lg" />
    </Stack>
  );
}
