import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../ui/failure-line.tsx';
import { mediaMarkdown } from '../../ui/markdown/media.ts';
import classes from './editor.module.css';
import { useEditorSurroundings } from './editor-context.tsx';

interface MediaDialogProps {
  file: File;
  onInsert: (markdown: string) => void;
  onClose: () => void;
}

/** What cannot be seen or heard by everybody is said in words; without them nothing goes into the text. */
export function MediaDialog({ file, onInsert, onClose }: MediaDialogProps) {
  const t = useTranslations('questionEditor.media');
  const app = useTranslations('app');
  const { uploadMedia, lang } = useEditorSurroundings();
  const [words, setWords] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const upload = useUpload(() => uploadMedia?.(file));
  const isAudio = file.type.startsWith('audio/');
  const insert = async (event: React.SubmitEvent) => {
    event.preventDefault();
    // A dialog is drawn into the page elsewhere, but its events still rise to the form around the field.
    event.stopPropagation();
    if (words.trim() === '') return setIsMissing(true);
    const media = await upload.start();
    if (!media) return;
    onInsert(mediaMarkdown(words, { hash: media.hash, isAudio: media.mimeType.startsWith('audio/') }));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={isAudio ? t('soundTitle') : t('pictureTitle')}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <form onSubmit={(event) => void insert(event)}>
        <Preview file={file} isAudio={isAudio} />
        <TextInput
          label={isAudio ? t('soundWords') : t('pictureWords')}
          description={isAudio ? t('soundHint') : t('pictureHint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={isMissing && words.trim() === '' && t('missing')}
          lang={lang}
          maxLength={1_000}
          withAsterisk
          data-autofocus
        />
        <FailureLine error={upload.error} />
        <Group justify="end" mt="md">
          <Button variant="default" onClick={onClose}>
            {app('cancel')}
          </Button>
          <Button type="submit" loading={upload.isRunning}>
            {t('insert')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function Preview({ file, isAudio }: { file: File; isAudio: boolean }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (isAudio || !url) return <p data-content>{file.name}</p>;
  return <img className={classes.preview} src={url} alt="" />;
}

function useUpload<T>(run: () => Promise<T> | undefined) {
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = async (): Promise<T | undefined> => {
    setIsRunning(true);
    setError(null);
    try {
      return await run();
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setIsRunning(false);
    }
  };
  return { isRunning, error, start };
}
