import type { Practice } from '@debrief/contracts';
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { LinkButton } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { PractiseChoices } from './practise-choices.tsx';

const route = getRouteApi('/app/practise/$topicId');

/** From a topic to a quiz in which it can be practised. */
export function PractisePage() {
  const t = useTranslations('practise');
  const { topicId } = route.useParams();
  const query = useQuery(useTRPC().dashboard.practice.queryOptions({ topicId }));
  const practice = query.data;
  return (
    <Page
      title={practice ? t('title', { topic: practice.topicName }) : t('titleWaiting')}
      eyebrow={practice && <span data-content>{practice.path.join(' › ')}</span>}
      lead={practice && practice.quizzes.length > 0 ? t('lead') : undefined}
      width="reading"
    >
      <QueryView query={query} skeleton={<PractiseSkeleton />}>
        {(data) => <Choices practice={data} />}
      </QueryView>
    </Page>
  );
}

function Choices({ practice }: { practice: Practice }) {
  const t = useTranslations('practise');
  if (practice.quizzes.length > 0) return <PractiseChoices practice={practice} />;
  return (
    <StateView
      kind="empty"
      title={t('none')}
      action={<LinkButton to="/quizzes">{t('toQuizzes')}</LinkButton>}
    >
      <p>{t('noneText')}</p>
    </StateView>
  );
}

function PractiseSkeleton() {
  return (
    <Stack gap="md">
      <Skeleton height="9rem" />
      <Skeleton height="5rem" />
      <Skeleton height="5rem" />
    </Stack>
  );
}
