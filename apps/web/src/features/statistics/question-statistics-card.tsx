import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Findings } from './findings.tsx';
import { ModelFigures } from './model-figures.tsx';
import { QuestionPanel } from './question-panel.tsx';
import classes from './statistics.module.css';

interface QuestionStatisticsCardProps {
  questionId: string;
  canCorrect: boolean;
}

/** How a question does in each quiz and version, and the way to correct it. */
export function QuestionStatisticsCard({ questionId, canCorrect }: QuestionStatisticsCardProps) {
  const t = useTranslations('statistics');
  const query = useQuery(
    useTRPC().quizzes.statistics.ofQuestion.queryOptions({ questionId }, { staleTime: 0 }),
  );
  const correct = canCorrect && (
    <LinkButton to="/questions/$questionId/correct" params={{ questionId }} variant="default">
      {t('correct')}
    </LinkButton>
  );
  return (
    <Card title={t('title')} aside={correct}>
      <QueryView query={query} skeleton={<Skeleton height="6rem" />}>
        {({ quizzes, model, authorDifficulty }) => (
          <>
            {(model || quizzes.length > 0) && (
              <ModelFigures model={model} authorDifficulty={authorDifficulty} />
            )}
            {quizzes.length === 0 ? (
              <p>{t('questionNone')}</p>
            ) : (
              quizzes.map(({ quizId, quizTitle, rows }) => (
                <section key={quizId} className={classes.inQuiz}>
                  <h3 data-content>{quizTitle}</h3>
                  {rows.slice(0, 1).map((row) => (
                    <div key={row.version}>
                      <Findings row={row} />
                      <Disclosure label={t('allVersions', { count: row.figures.answerCount })}>
                        <QuestionPanel row={row} />
                      </Disclosure>
                    </div>
                  ))}
                  {rows.length > 2 &&
                    rows.slice(1).map((row) => (
                      <Disclosure
                        key={row.version}
                        label={t('oneVersion', { version: row.version, count: row.figures.answerCount })}
                      >
                        <QuestionPanel row={row} />
                      </Disclosure>
                    ))}
                </section>
              ))
            )}
          </>
        )}
      </QueryView>
    </Card>
  );
}
