import type { QuestionDetail } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { BulkToast } from '../bulk/bulk-toast.tsx';
import { useBulkEdit } from '../bulk/use-bulk-edit.ts';
import { QuestionReports } from '../reports/question-reports.tsx';
import { TryQuestion } from '../try-question/try-question.tsx';
import { useSubjects } from '../use-subjects.ts';
import { PreviewLinks } from './preview-links.tsx';
import { QuestionActions } from './question-actions.tsx';
import { QuestionFacts } from './question-facts.tsx';
import classes from './question-page.module.css';
import { VersionsCard } from './versions/versions-card.tsx';

const route = getRouteApi('/app/questions/$questionId');

export interface QuestionPageProps {
  /** How the question does; it belongs to another room and is put in by the app. */
  Statistics?: ComponentType<{ detail: QuestionDetail }>;
}

export function QuestionPage({ Statistics }: QuestionPageProps) {
  const { questionId } = route.useParams();
  const { version } = route.useSearch();
  const query = useQuery(
    useTRPC().questionBank.getQuestion.queryOptions(
      { questionId, version },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  return (
    <QueryView query={query} skeleton={<QuestionSkeleton />} isPage>
      {(detail) => <Question key={detail.id} detail={detail} Statistics={Statistics} />}
    </QueryView>
  );
}

interface QuestionProps extends QuestionPageProps {
  detail: QuestionDetail;
}

function Question({ detail, Statistics }: QuestionProps) {
  const t = useTranslations('bank');
  const bulk = useBulkEdit(() => undefined);
  const isDeleted = bulk.outcome?.type === 'changed' && bulk.outcome.isDeletion;
  const eyebrow = <TextLink to="/questions">{t('title')}</TextLink>;
  return (
    <Page
      title={t('question.title')}
      eyebrow={eyebrow}
      action={!isDeleted && <QuestionActions detail={detail} bulk={bulk} />}
    >
      {isDeleted ? (
        <StateView kind="empty" title={t('question.deleted')}>
          <p>{t('question.deletedText')}</p>
        </StateView>
      ) : (
        <Parts detail={detail} Statistics={Statistics} />
      )}
      <BulkToast bulk={bulk} />
    </Page>
  );
}

function Parts({ detail, Statistics }: QuestionProps) {
  const t = useTranslations('bank');
  const subject = useSubjects().data?.find(({ id }) => id === detail.subjectId);
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        {detail.version !== detail.currentVersion && <OldVersion detail={detail} />}
        <Card title={t('question.asStudent')}>
          <TryQuestion
            key={detail.versionId}
            question={detail.question}
            lang={subject?.language ?? ''}
            isKeyOpen
          />
        </Card>
        {Statistics && <Statistics detail={detail} />}
        <QuestionReports detail={detail} />
        <VersionsCard detail={detail} />
      </div>
      <aside className={classes.aside}>
        <QuestionFacts detail={detail} />
        {detail.canEdit && <PreviewLinks questionId={detail.id} />}
      </aside>
    </div>
  );
}

function OldVersion({ detail: { id, version, currentVersion } }: { detail: QuestionDetail }) {
  const t = useTranslations('bank.question');
  return (
    <p className={classes.old}>
      {t('oldVersion', { version })}{' '}
      <TextLink to="/questions/$questionId" params={{ questionId: id }}>
        {t('toCurrent', { version: currentVersion })}
      </TextLink>
    </p>
  );
}

function QuestionSkeleton() {
  return (
    <div className={classes.skeleton}>
      <Skeleton height="2.25rem" width="12rem" mb="xl" />
      <Skeleton height="18rem" mb="lg" />
      <Skeleton height="10rem" />
    </div>
  );
}
