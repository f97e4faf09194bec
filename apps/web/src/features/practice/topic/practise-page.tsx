import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { PractiseChoices } from './practise-choices.tsx';
import { TopicOffer } from './topic-offer.tsx';

const route = getRouteApi('/app/practise/$topicId');

/** When the link does not say. */
const usualCount = 10;

/** A topic practised with questions chosen for the person; beneath, the quizzes that have it. */
export function PractisePage() {
  const t = useTranslations('practise');
  const { topicId } = route.useParams();
  const { count = usualCount } = route.useSearch();
  const trpc = useTRPC();
  const offer = useQuery(trpc.practice.topicOffer.queryOptions({ topicId, count }));
  const quizzes = useQuery(trpc.dashboard.practice.queryOptions({ topicId }));
  const topic = offer.data;
  return (
    <Page
      title={topic ? t('title', { topic: topic.topicName }) : t('titleWaiting')}
      eyebrow={topic && <span data-content>{topic.path.join(' › ')}</span>}
      width="reading"
    >
      <QueryView query={offer} skeleton={<PractiseSkeleton />}>
        {(data) => (
          <>
            <TopicOffer offer={data} count={count} />
            {quizzes.data && <PractiseChoices practice={quizzes.data} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function PractiseSkeleton() {
  return (
    <Stack gap="md">
      <Skeleton height="11rem" />
      <Skeleton height="5rem" />
    </Stack>
  );
}
