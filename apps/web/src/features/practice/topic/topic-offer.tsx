import type { TopicPracticeOffer } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { ChanceDots } from './chance-dots.tsx';
import classes from './practise-choices.module.css';

interface TopicOfferProps {
  offer: TopicPracticeOffer;
  count: number;
}

/** What will come, why these questions, and the one button that begins. */
export function TopicOffer({ offer, count }: TopicOfferProps) {
  const t = useTranslations('practise');
  if (offer.open) return <GoOn offer={offer} open={offer.open} count={count} />;
  if (offer.questionCount === 0 || offer.expectedChance === null)
    return (
      <StateView
        kind="empty"
        title={t('nothing')}
        action={<LinkButton to="/quizzes">{t('toQuizzes')}</LinkButton>}
      >
        <p>{t('nothingText')}</p>
      </StateView>
    );
  const outOfTen = Math.min(9, Math.max(1, Math.round(offer.expectedChance * 10)));
  return (
    <Card tone="accent" title={t('questions', { count: offer.questionCount })}>
      <p>{offer.isNearestOnly ? t('chosenNearest', { outOfTen }) : t('chosen')}</p>
      <ChanceDots outOfTen={outOfTen} />
      <p className={classes.facts}>
        <span>{t('unseen', { count: offer.unseenCount, total: offer.questionCount })}</span>
        <span>{t('noClock')}</span>
        <span>{t('noGrade')}</span>
      </p>
      <Begin topicId={offer.topicId} count={count}>
        {t('begin')}
      </Begin>
    </Card>
  );
}

interface GoOnProps extends TopicOfferProps {
  open: NonNullable<TopicPracticeOffer['open']>;
}

function GoOn({ offer, open, count }: GoOnProps) {
  const t = useTranslations('practise');
  return (
    <Card tone="accent" title={t('openTitle')}>
      <p>{t('openText', { answered: open.answeredCount, count: open.questionCount })}</p>
      <Begin topicId={offer.topicId} count={count}>
        {t('goOn')}
      </Begin>
    </Card>
  );
}

function Begin({ topicId, count, children }: { topicId: string; count: number; children: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation(
    trpc.practice.practiseTopic.mutationOptions({
      onSuccess: async ({ attemptId }) => {
        await client.invalidateQueries({ queryKey: trpc.practice.topicOffer.queryKey({ topicId }) });
        await navigate({ to: '/attempts/$attemptId', params: { attemptId } });
      },
    }),
  );
  return (
    <>
      <Button mt="md" size="md" loading={begin.isPending} onClick={() => begin.mutate({ topicId, count })}>
        {children}
      </Button>
      <FailureLine error={begin.error} />
    </>
  );
}
