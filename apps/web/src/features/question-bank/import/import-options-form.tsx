import { type BankImport, questionStatusSchema, type Subject } from '@debrief/contracts';
import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { SubjectSelect } from '../subject-select.tsx';
import { TopicSelect } from '../topic-select.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import classes from './import-options-form.module.css';
import { useImportActions } from './use-import.ts';
import { useImportOptions } from './use-import-options.ts';

interface ImportOptionsFormProps {
  file: BankImport;
  subjects: readonly Subject[];
  onAnother: () => void;
}

/** What the file is and where its questions go; any change needs a new look. */
export function ImportOptionsForm({ file, subjects, onAnother }: ImportOptionsFormProps) {
  const t = useTranslations('import');
  const statusWords = useTranslations('questions.statuses');
  const { check } = useImportActions();
  const { options, formats, isTable, change } = useImportOptions(file, subjects);
  const isUnknown = file.formats.length === 0;
  return (
    <Card title={t('what')} aside={<FileName file={file} />}>
      <Stack gap="md">
        {isUnknown && <p role="alert">{t('unknown')}</p>}
        <div className={classes.places}>
          <NativeSelect
            label={t('format')}
            description={isUnknown ? undefined : t('recognised', { format: file.formats[0]?.name ?? '' })}
            data={formats}
            value={options.format ?? ''}
            onChange={(event) => change({ format: event.currentTarget.value })}
          />
          <SubjectSelect
            subjects={subjects}
            value={options.subjectId}
            onChange={(subjectId) => change({ subjectId, topicId: null })}
          />
          <TopicSelect
            subjectId={options.subjectId}
            value={options.topicId ?? ''}
            onChange={(topicId) => change({ topicId: topicId || null })}
            label={t('topic')}
            description={t('topicHint')}
            anyLabel={t('wholeSubject')}
          />
          <NativeSelect
            label={t('status')}
            data={(['published', 'review', 'draft'] as const).map((value) => ({
              value,
              label: statusWords(value),
            }))}
            value={options.status}
            onChange={(event) => change({ status: questionStatusSchema.parse(event.currentTarget.value) })}
          />
        </div>
        {isTable && file.table && (
          <ColumnMapping
            table={file.table}
            columns={options.columns ?? {}}
            onChange={(columns) => change({ columns })}
          />
        )}
        {file.problem && (
          <p role="alert" data-content>
            {file.problem}
          </p>
        )}
        {file.step === 'failed' && !file.problem && <p role="alert">{t('failed')}</p>}
        {file.step === 'cancelled' && <p role="status">{t('cancelled')}</p>}
        <FailureLine error={check.error} />
        <Group gap="sm">
          <Button
            loading={check.isPending}
            disabled={!options.format || file.step === 'checking'}
            onClick={() => check.mutate({ ...options, importId: file.importId })}
          >
            {t('preview')}
          </Button>
          <Button variant="default" onClick={onAnother}>
            {t('another')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function FileName({ file }: { file: BankImport }) {
  const format = useFormatter();
  const kilobytes = Math.max(1, Math.round(file.byteCount / 1_000));
  return (
    <p className={classes.file}>
      <span data-content>{file.fileName}</span>
      <span className={classes.size} data-content>
        {format.number(kilobytes, { style: 'unit', unit: 'kilobyte' })}
      </span>
    </p>
  );
}
