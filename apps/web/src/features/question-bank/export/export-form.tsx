import type { ExportChoice, ExportPreview } from '@debrief/contracts';
import { Button, Group, NativeSelect, Skeleton, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import type { ExportSearch } from './export-search.ts';
import { Losses } from './losses.tsx';
import { saveFile } from './save-file.ts';

interface ExportFormProps {
  choice: ExportChoice;
  search: ExportSearch;
}

export function ExportForm({ choice, search }: ExportFormProps) {
  const t = useTranslations('export');
  const trpc = useTRPC();
  const api = useMutation(trpc.questionBank.exportQuestions.mutationOptions({ onSuccess: saveFile }));
  const preview = useMutation(trpc.questionBank.previewExport.mutationOptions());
  const formats = useQuery(
    trpc.questionBank.listFormats.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const [format, setFormat] = useState('json');
  const [fileName, setFileName] = useState('questions');
  const input = { choice, format, fileName };
  const choose = (id: string) => {
    setFormat(id);
    preview.reset();
  };
  return (
    <QueryView query={formats} skeleton={<Skeleton height="16rem" />}>
      {(known) => (
        <>
          <Card>
            <Stack gap="md">
              <Group grow align="start">
                <NativeSelect
                  label={t('format')}
                  data={known
                    .filter(({ canBeWritten }) => canBeWritten)
                    .map(({ id, name }) => ({ value: id, label: name }))}
                  value={format}
                  onChange={(event) => choose(event.currentTarget.value)}
                />
                <TextInput
                  label={t('name')}
                  maxLength={100}
                  value={fileName}
                  onChange={(event) => setFileName(event.currentTarget.value)}
                />
              </Group>
              <FailureLine error={preview.error ?? api.error} />
              <Group gap="sm">
                <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate(input)}>
                  {t('preview')}
                </Button>
                <Button loading={api.isPending} onClick={() => api.mutate(input)}>
                  {t('download')}
                </Button>
              </Group>
            </Stack>
          </Card>
          {preview.data && <Outcome preview={preview.data} />}
          <Card title={t('print')}>
            <p>{t('printHint')}</p>
            <LinkButton
              variant="default"
              to="/questions/paper"
              search={{ quiz: search.quiz, filter: search.filter, selection: search.selection }}
            >
              {t('print')}
            </LinkButton>
          </Card>
        </>
      )}
    </QueryView>
  );
}

function Outcome({ preview }: { preview: ExportPreview }) {
  const t = useTranslations('export');
  return (
    <Card title={t('count', { count: preview.questionCount })}>
      <Losses losses={preview.losses} count={preview.lossCount} />
    </Card>
  );
}
