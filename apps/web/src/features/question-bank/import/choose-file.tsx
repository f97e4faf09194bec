import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import classes from './choose-file.module.css';
import { UploadFailure } from './upload-failure.tsx';
import { largestFile } from './upload-file.ts';
import { useUpload } from './use-import.ts';

/** The first step: a file is dropped or chosen, or its text is pasted. */
export function ChooseFile({ onUploaded }: { onUploaded: (importId: string) => void }) {
  const t = useTranslations('import');
  const upload = useUpload(onUploaded);
  const [isOver, setIsOver] = useState(false);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const send = (file: File | null | undefined) => {
    if (!file) return;
    setIsTooLarge(file.size > largestFile);
    if (file.size <= largestFile) upload.mutate({ file, name: file.name });
  };
  const over = (event: DragEvent, isIt: boolean) => {
    event.preventDefault();
    setIsOver(isIt);
  };
  const drop = (event: DragEvent) => {
    over(event, false);
    send(event.dataTransfer.files[0]);
  };
  return (
    <Card title={t('choose')}>
      <Stack gap="md">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button in it is the first. */}
        <div
          className={classes.drop}
          data-over={isOver}
          onDragOver={(event) => over(event, true)}
          onDragLeave={(event) => over(event, false)}
          onDrop={drop}
        >
          <IconFileImport aria-hidden="true" className={classes.icon} stroke={1.5} />
          <p>{t('drop')}</p>
          <FileButton onChange={send}>
            {(button) => (
              <Button {...button} loading={upload.isPending}>
                {t('chooseFile')}
              </Button>
            )}
          </FileButton>
          <p>{t('formats')}</p>
        </div>
        {isTooLarge && <p role="alert">{t('tooLarge')}</p>}
        <UploadFailure error={upload.error} />
        <Disclosure label={t('paste')}>
          <Paste
            isBusy={upload.isPending}
            onText={(text) => upload.mutate({ file: new Blob([text]), name: t('pasted') })}
          />
        </Disclosure>
      </Stack>
    </Card>
  );
}

function Paste({ isBusy, onText }: { isBusy: boolean; onText: (text: string) => void }) {
  const t = useTranslations('import');
  const [text, setText] = useState('');
  return (
    <Stack gap="sm">
      <Textarea
        label={t('text')}
        description={t('textHint')}
        classNames={{ input: classes.text }}
        rows={12}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button loading={isBusy} disabled={text.trim() === ''} onClick={() => onText(text)}>
          {t('useText')}
        </Button>
      </Group>
    </Stack>
  );
}
