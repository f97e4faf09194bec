import type { BankImport, FileContent } from '@debrief/contracts';
import { Button, Group, Skeleton, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { bytesOf, saveFile } from '../export/save-file.ts';
import classes from './choose-file.module.css';
import part from './import.module.css';
import { UploadFailure } from './upload-failure.tsx';
import { useUpload } from './use-import.ts';

interface MendRefusedProps {
  file: BankImport;
  onUploaded: (importId: string) => void;
}

/** What was refused, as it stood in the file: mended here or in another program, and tried again. */
export function MendRefused({ file, onUploaded }: MendRefusedProps) {
  const t = useTranslations('import.mend');
  const trpc = useTRPC();
  const query = useQuery(
    trpc.questionBank.getRefusedFile.queryOptions(
      { importId: file.importId },
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  return (
    <div className={part.part}>
      <Card title={t('title')} level={3}>
        <QueryView query={query} skeleton={<Skeleton height="12rem" />}>
          {(refused) => <Mend refused={refused} onUploaded={onUploaded} />}
        </QueryView>
      </Card>
    </div>
  );
}

function Mend({ refused, onUploaded }: { refused: FileContent; onUploaded: (importId: string) => void }) {
  const t = useTranslations('import.mend');
  const [text, setText] = useState(() => new TextDecoder().decode(bytesOf(refused.data)));
  const upload = useUpload(onUploaded);
  return (
    <Stack gap="sm">
      <Textarea
        label={t('text')}
        description={t('textHint')}
        classNames={{ input: classes.text }}
        rows={Math.min(18, Math.max(5, text.split('\n').length + 1))}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <UploadFailure error={upload.error} />
      <Group gap="sm">
        <Button
          loading={upload.isPending}
          disabled={text.trim() === ''}
          onClick={() => upload.mutate({ file: new Blob([text]), name: refused.fileName })}
        >
          {t('again')}
        </Button>
        <Button variant="default" onClick={() => saveFile(refused)}>
          {t('download')}
        </Button>
      </Group>
    </Stack>
  );
}
