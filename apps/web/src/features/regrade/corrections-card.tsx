import type { CorrectionRow } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useNewestJob } from '../../app/use-job.ts';
import { JobStatus } from '../../app/work/job-status.tsx';
import { useTRPC } from '../../trpc.ts';
import { Bar } from '../../ui/bar.tsx';
import { Card } from '../../ui/card.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { When } from '../../ui/when.tsx';
import classes from './regrade.module.css';

/** What was corrected so far, how far it is, and the way back; nothing while there is none. */
export function CorrectionsCard({ questionId }: { questionId: string }) {
  const t = useTranslations('regrade');
  const { data } = useQuery(
    useTRPC().quizzes.regrade.list.queryOptions(
      { questionId },
      {
        staleTime: 0,
        refetchInterval: (query) => (query.state.data?.some(isRunning) ? 1_000 : false),
      },
    ),
  );
  if (!data || data.length === 0) return null;
  return (
    <Card title={t('soFar')}>
      <ul className={classes.corrections}>
        {data.map((correction) => (
          <li key={correction.id}>
            <CorrectionLine correction={correction} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const isRunning = ({ status }: CorrectionRow) => status === 'applying' || status === 'undoing';

function CorrectionLine({ correction }: { correction: CorrectionRow }) {
  const t = useTranslations('regrade');
  const { action, status, note, attemptCount, changedCount, waitingCount } = correction;
  const all = attemptCount + waitingCount;
  return (
    <>
      <p>
        <strong>{t(`actions.${action}`)}</strong> · <When at={correction.createdAt} as="moment" />
        {correction.authorName && <span data-content> · {correction.authorName}</span>}
      </p>
      {note && <q data-content>{note}</q>}
      <p role="status">
        {t(`status.${status}`, { count: attemptCount, changed: changedCount, waiting: waitingCount })}
      </p>
      {isRunning(correction) && <Bar percent={all === 0 ? 100 : (100 * attemptCount) / all} />}
      <FailedRegrade correctionId={correction.id} />
      {!correction.undoneAt && <UndoButton correction={correction} />}
    </>
  );
}

/** The job behind it, when it did not get through: why, and once more. */
function FailedRegrade({ correctionId }: { correctionId: string }) {
  const job = useNewestJob('regrade', correctionId);
  return job?.status === 'failed' ? <JobStatus job={job} /> : null;
}

function UndoButton({ correction }: { correction: CorrectionRow }) {
  const t = useTranslations('regrade');
  const trpc = useTRPC();
  const client = useQueryClient();
  const undo = useMutation(
    trpc.quizzes.regrade.undo.mutationOptions({
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: trpc.quizzes.regrade.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.questionBank.pathKey() }),
        ]),
    }),
  );
  return (
    <>
      <Button
        variant="default"
        loading={undo.isPending}
        onClick={() => undo.mutate({ correctionId: correction.id })}
      >
        {t('undo')}
      </Button>
      <FailureLine error={undo.error} />
    </>
  );
}
