import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { Button, Group, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { When } from '../../../ui/when.tsx';
import { useAttempt } from '../use-attempt.ts';
import { FilterBar } from './filter-bar.tsx';
import { filterQuestions, reviewFilters } from './filter-questions.ts';
import { ResultOnPaper } from './result-on-paper.tsx';
import { RetakeButton } from './retake-button.tsx';
import { ReviewList } from './review-list.tsx';
import classes from './review-page.module.css';

const route = getRouteApi('/app/attempts/$attemptId/review');

export interface ReviewPageProps {
  /** Below each question of one's own attempt; it belongs to another room and is put in by the app. */
  QuestionAction?: ComponentType<{ attempt: AttemptView; question: PaperQuestion }>;
  /** Below each question, for whoever sees the attempt. */
  QuestionWords?: ComponentType<{ attempt: AttemptView; question: PaperQuestion }>;
  /** Above the questions of one's own attempt. */
  Lead?: ComponentType;
}

export function ReviewPage(props: ReviewPageProps) {
  const { attemptId } = route.useParams();
  const attempt = useAttempt(attemptId);
  return (
    <QueryView query={attempt} skeleton={<ReviewSkeleton />} isPage>
      {(view) => <Review attempt={view} {...props} />}
    </QueryView>
  );
}

function Review({
  attempt,
  QuestionAction,
  QuestionWords,
  Lead,
}: ReviewPageProps & { attempt: AttemptView }) {
  const t = useTranslations('review');
  const { show, q, question } = route.useSearch();
  const asked = attempt.questions.find((each) => each.questionVersionId === question)?.number;
  const filter = reviewFilters.find((each) => each === show) ?? 'all';
  const questions = filterQuestions(attempt.questions, filter);
  const eyebrow = (
    <>
      <span data-content lang={attempt.language}>
        {attempt.quizTitle}
      </span>
      {!attempt.isMine && <span data-content> · {attempt.student.name}</span>}
    </>
  );
  const actions = (
    <Group data-print="hide">
      <Button variant="subtle" onClick={() => window.print()}>
        {t('paper.print')}
      </Button>
      <LinkButton to="/attempts/$attemptId/debrief" params={{ attemptId: attempt.id }} variant="default">
        {t('toDebrief')}
      </LinkButton>
    </Group>
  );
  return (
    <Page title={t('title')} eyebrow={eyebrow} action={actions} width="reading">
      {Lead && attempt.isMine && <Lead />}
      {attempt.reviewFrom && (
        <p role="status" className={classes.heldBack}>
          {t.rich('heldBack', { at: () => <When at={attempt.reviewFrom ?? ''} as="moment" /> })}
        </p>
      )}
      <ResultOnPaper attempt={attempt} />
      <FilterBar attempt={attempt} current={filter} />
      <RetakeButton attempt={attempt} />
      {questions.length > 0 ? (
        <ReviewList
          questions={questions}
          lang={attempt.language}
          focused={q ?? asked}
          words={(question) => QuestionWords && <QuestionWords attempt={attempt} question={question} />}
          action={(question) =>
            QuestionAction && attempt.isMine && <QuestionAction attempt={attempt} question={question} />
          }
        />
      ) : (
        <StateView kind="empty" title={t(`none.${filter}`)} />
      )}
    </Page>
  );
}

function ReviewSkeleton() {
  return (
    <div className={classes.skeleton}>
      <Skeleton height="2.25rem" width="40%" mb="xl" />
      {[0, 1].map((each) => (
        <Skeleton key={each} height="18rem" mb="xl" radius="lg" />
      ))}
    </div>
  );
}
