import type { CountedAttempts, QuizStatisticsView } from '@debrief/contracts';
import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC, useTRPCClient } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { TextLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ScoreHistogram } from '../../ui/score-histogram.tsx';
import { When } from '../../ui/when.tsx';
import { DifficultyMap } from './difficulty-map.tsx';
import { NoFigures } from './no-figures.tsx';
import { QuestionList } from './question-list.tsx';
import { QuizFigures } from './quiz-figures.tsx';
import { RecomputeButton } from './recompute-button.tsx';
import classes from './statistics.module.css';
import { WaitingEssays } from './waiting-essays.tsx';

const route = getRouteApi('/app/quizzes/$quizId/statistics');
const choices: readonly CountedAttempts[] = ['first', 'best', 'last', 'all'];

/** How a quiz and its questions do: numbers, what they say, and drawn. */
export function QuizStatisticsPage() {
  const t = useTranslations('statistics');
  const { quizId } = route.useParams();
  const [which, setWhich] = useState<CountedAttempts>('first');
  const query = useQuery(
    useTRPC().quizzes.statistics.ofQuiz.queryOptions({ quizId, which }, { staleTime: 0 }),
  );
  const eyebrow = (
    <TextLink to="/quizzes/$quizId" params={{ quizId }} data-content>
      {query.data?.quizTitle ?? ''}
    </TextLink>
  );
  return (
    <Page title={t('title')} lead={t('lead')} eyebrow={eyebrow}>
      <SegmentedControl
        aria-label={t('which')}
        value={which}
        onChange={(value) => setWhich(choices.find((choice) => choice === value) ?? 'first')}
        data={choices.map((value) => ({ value, label: t(`counted.${value}`) }))}
        mb="lg"
      />
      <QueryView query={query} skeleton={<Skeleton height="24rem" radius="lg" />}>
        {(view) => <Statistics view={view} />}
      </QueryView>
    </Page>
  );
}

function Statistics({ view }: { view: QuizStatisticsView }) {
  const t = useTranslations('statistics');
  const { figures, questions } = view;
  if (!figures || figures.attemptCount === 0) return <NoFigures view={view} />;
  return (
    <div className={classes.parts}>
      <WaitingEssays view={view} />
      <div className={classes.bar}>
        <p>
          {view.computedAt &&
            t.rich('computed', { when: () => <When at={view.computedAt ?? ''} as="moment" /> })}
          {view.isStale && ` ${t('stale')}`}
        </p>
        <RecomputeButton view={view} />
        <CsvButton view={view} />
      </div>
      <Card title={t('quiz')}>
        <QuizFigures figures={figures} />
        <ScoreHistogram
          label={t('histogram', { mean: figures.mean ?? 0, count: figures.attemptCount })}
          bars={figures.histogram}
        />
      </Card>
      {questions.length > 1 && <DifficultyMap questions={questions} />}
      <QuestionList questions={questions} />
    </div>
  );
}

function CsvButton({ view: { quizId, which } }: { view: QuizStatisticsView }) {
  const t = useTranslations('statistics');
  const client = useTRPCClient();
  const download = useMutation({
    mutationFn: () => client.quizzes.statistics.exportCsv.query({ quizId, which }),
    onSuccess: ({ fileName, text }) => save(fileName, text),
  });
  return (
    <>
      <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {t('csv')}
      </Button>
      <FailureLine error={download.error} />
    </>
  );
}

function save(fileName: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href, download: fileName });
  link.click();
  URL.revokeObjectURL(href);
}
