import type { BankImport, Subject } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readFailure } from '../../../errors/read-failure.ts';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportEnded } from './import-ended.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportOptionsForm } from './import-options-form.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportTaken } from './import-taken.tsx';
import { useImport } from './use-import.ts';

const route = getRouteApi('/app/questions/import');

/** Choose, look, take. Where it stands is in the address and on the server: a page that is loaded again goes on there. */
export function ImportSteps({ subjects }: { subjects: readonly Subject[] }) {
  const { import: importId } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (id: string | undefined) => void navigate({ search: { import: id } });
  if (!importId) {
    return (
      <>
        <ChooseFile onUploaded={open} />
        <ImportHistory />
      </>
    );
  }
  return <OpenImport key={importId} importId={importId} subjects={subjects} onOpen={open} />;
}

interface OpenImportProps {
  importId: string;
  subjects: readonly Subject[];
  onOpen: (importId: string | undefined) => void;
}

function OpenImport({ importId, subjects, onOpen }: OpenImportProps) {
  const t = useTranslations('import');
  const query = useImport(importId);
  if (query.error && readFailure(query.error).code === 'not-found') {
    return (
      <>
        <StateView kind="not-found" title={t('gone')}>
          <p>{t('goneText')}</p>
        </StateView>
        <ChooseFile onUploaded={onOpen} />
      </>
    );
  }
  return (
    <QueryView query={query} skeleton={<Skeleton height="28rem" />}>
      {(file) => <Step file={file} subjects={subjects} onOpen={onOpen} />}
    </QueryView>
  );
}

interface StepProps {
  file: BankImport;
  subjects: readonly Subject[];
  onOpen: (importId: string | undefined) => void;
}

function Step({ file, subjects, onOpen }: StepProps) {
  if (file.step === 'taken') return <ImportTaken file={file} onOpen={onOpen} />;
  if (file.step === 'taking') return <ImportProgress file={file} />;
  return (
    <>
      <ImportOptionsForm file={file} subjects={subjects} onAnother={() => onOpen(undefined)} />
      {file.step === 'checking' && <ImportProgress file={file} />}
      {(file.step === 'cancelled' || file.step === 'failed') && <ImportEnded file={file} />}
      {file.step === 'checked' && file.report && <ImportPreview file={file} report={file.report} />}
    </>
  );
}
