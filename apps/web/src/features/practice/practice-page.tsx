import type { PracticeQueue } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { PracticeEnd } from './practice-end.tsx';
import { PracticeQuestion } from './practice-question.tsx';
import type { PracticeSlots } from './practice-slots.ts';
import { PracticeStart } from './practice-start.tsx';
import type { AnsweredItem } from './use-practice-session.ts';

type Stage = { name: 'start' } | { name: 'running'; queue: PracticeQueue } | Over;
interface Over {
  name: 'over';
  answered: AnsweredItem[];
}

/** Practise my mistakes: what is due, one question after the other, and what came of it. */
export function PracticePage({ slots }: { slots: PracticeSlots }) {
  const t = useTranslations('practice');
  const summary = useQuery(useTRPC().practice.summary.queryOptions());
  const [stage, setStage] = useState<Stage>({ name: 'start' });
  const run = (queue: PracticeQueue) => setStage({ name: 'running', queue });
  if (stage.name === 'running')
    return (
      <PracticeQuestion
        queue={stage.queue}
        slots={slots}
        onOver={(answered) => setStage({ name: 'over', answered })}
      />
    );
  return (
    <Page title={stage.name === 'over' ? t('overTitle') : t('title')} lead={t('lead')} width="reading">
      <QueryView query={summary} skeleton={<Skeleton height="16rem" radius="lg" />}>
        {(facts) =>
          stage.name === 'over' ? (
            <PracticeEnd answered={stage.answered} summary={facts} onRun={run} />
          ) : (
            <PracticeStart summary={facts} onRun={run} />
          )
        }
      </QueryView>
    </Page>
  );
}
