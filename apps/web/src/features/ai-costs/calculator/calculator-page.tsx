import { NumberInput, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { AdminPage } from '../../../ui/admin-page.tsx';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { Advisor } from './advisor.tsx';
import { ApproachMatrix } from './approach-matrix.tsx';
import classes from './calculator.module.css';
import { Estimates } from './estimates.tsx';
import { MeasuredNote } from './measured-note.tsx';

const mostUsers = 100_000_000;
const mostQuizzes = 1_000;

/** What the approaches of the design document would cost: by its figures, and by what was measured here. */
export function CalculatorPage() {
  const t = useTranslations('costs.calculator');
  const measured = useQuery(useTRPC().aiUsage.usage.measured.queryOptions());
  const [users, setUsers] = useState<string | number>(1_000);
  const [quizzes, setQuizzes] = useState<string | number>(3);
  const input = {
    monthlyActiveUsers: inRange(Math.round(Number(users)), mostUsers),
    avgQuizzesPerUserPerWeek: inRange(Number(quizzes), mostQuizzes),
  };
  return (
    <AdminPage name="calculator" lead={t('lead')}>
      <div className={classes.parts}>
        <Card title={t('estimate')}>
          <div className={classes.inputs}>
            <NumberInput
              label={t('users')}
              value={users}
              onChange={setUsers}
              {...{ min: 0, max: mostUsers, decimalScale: 0, thousandSeparator: ',', allowNegative: false }}
            />
            <NumberInput
              label={t('quizzes')}
              value={quizzes}
              onChange={setQuizzes}
              {...{ min: 0, max: mostQuizzes, decimalScale: 2, allowNegative: false }}
            />
          </div>
          <QueryView query={measured} skeleton={<Skeleton height="20rem" radius="lg" />}>
            {(data) => (
              <>
                <MeasuredNote measured={data} />
                <Estimates input={input} measured={data} />
              </>
            )}
          </QueryView>
        </Card>
        <Advisor />
        <ApproachMatrix />
      </div>
    </AdminPage>
  );
}

function inRange(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(0, value)) : 0;
}
