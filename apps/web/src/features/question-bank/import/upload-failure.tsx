import { useTranslations } from 'use-intl';
import { UploadError } from './upload-file.ts';

/** Why a file did not arrive; the server's own sentence where it has one. */
export function UploadFailure({ error }: { error: unknown }) {
  const t = useTranslations('import');
  if (!error) return null;
  const sentence = error instanceof UploadError ? error.sentence : null;
  return (
    <p role="alert" data-content={sentence !== null}>
      {sentence ?? t('notUploaded')}
    </p>
  );
}
