import type { Subject } from '@debrief/contracts';
import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { SubjectSelect } from '../subject-select.tsx';
import { TopicSelect } from '../topic-select.tsx';
import classes from './import-form.module.css';
import { type GiftFile, longestText } from './use-import-gift.ts';

interface ImportFormProps {
  subjects: readonly Subject[];
  file: GiftFile;
  onChange: (file: GiftFile) => void;
  onPreview: () => void;
  isBusy: boolean;
  error: unknown;
}

export function ImportForm({ subjects, file, onChange, onPreview, isBusy, error }: ImportFormProps) {
  const t = useTranslations('import');
  const [isOver, setIsOver] = useState(false);
  const [isTooLong, setIsTooLong] = useState(false);
  const read = async (chosen: File | null | undefined) => {
    if (!chosen) return;
    setIsTooLong(chosen.size > longestText);
    if (chosen.size <= longestText) onChange({ ...file, fileName: chosen.name, text: await chosen.text() });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    <Card title={t('what')}>
      <Stack gap="md">
        <div className={classes.places}>
          <SubjectSelect
            subjects={subjects}
            value={file.subjectId}
            onChange={(subjectId) => onChange({ ...file, subjectId, topicId: '' })}
          />
          <TopicSelect
            subjectId={file.subjectId}
            value={file.topicId}
            onChange={(topicId) => onChange({ ...file, topicId })}
            label={t('topic')}
            description={t('topicHint')}
            anyLabel={t('wholeSubject')}
          />
        </div>
        <Textarea
          label={t('text')}
          description={t('textHint')}
          classNames={{ input: classes.text }}
          rows={12}
          spellCheck={false}
          value={file.text}
          onChange={(event) => onChange({ ...file, fileName: '', text: event.currentTarget.value })}
          data-over={isOver}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
        />
        {isTooLong && <p role="alert">{t('tooLong')}</p>}
        <FailureLine error={error} />
        <Group gap="sm">
          <Button loading={isBusy} disabled={file.text.trim() === ''} onClick={onPreview}>
            {t('preview')}
          </Button>
          <FileButton accept=".gift,.txt,text/plain" onChange={(chosen) => void read(chosen)}>
            {(button) => (
              <Button {...button} variant="default">
                {t('chooseFile')}
              </Button>
            )}
          </FileButton>
          {file.fileName && <span data-content>{file.fileName}</span>}
        </Group>
      </Stack>
    </Card>
  );
}
