import type { BankImport } from '@debrief/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useNewestJob } from '../../../app/use-job.ts';
import { JobStatus } from '../../../app/work/job-status.tsx';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';

/** An import that was stopped or failed on the way: why, and the same once more. */
export function ImportEnded({ file: { importId } }: { file: BankImport }) {
  const t = useTranslations('import');
  const trpc = useTRPC();
  const client = useQueryClient();
  const job = useNewestJob('bank-import', importId);
  if (!job?.canRetry) return null;
  const onChanged = () =>
    client.invalidateQueries({ queryKey: trpc.questionBank.getImport.queryKey({ importId }) });
  return (
    <Card title={t('ended')}>
      <JobStatus job={job} onChanged={onChanged} />
    </Card>
  );
}
