import type { Subject } from '@debrief/contracts';
import { useState } from 'react';
import { ImportForm } from './import-form.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportTaken } from './import-taken.tsx';
import { type GiftFile, useImportGift } from './use-import-gift.ts';

/** Choose, look, take. Any change of the file or its place needs a new look. */
export function ImportSteps({ subjects }: { subjects: readonly Subject[] }) {
  const [file, setFile] = useState<GiftFile>({
    subjectId: subjects[0]?.id ?? '',
    topicId: '',
    fileName: '',
    text: '',
  });
  const preview = useImportGift();
  const take = useImportGift();
  const change = (next: GiftFile) => {
    setFile(next);
    preview.reset();
    take.reset();
  };
  if (take.data) {
    return (
      <ImportTaken
        report={take.data}
        file={file}
        onAnother={() => change({ ...file, fileName: '', text: '' })}
      />
    );
  }
  return (
    <>
      <ImportForm
        subjects={subjects}
        file={file}
        onChange={change}
        isBusy={preview.isPending}
        error={preview.error}
        onPreview={() => preview.mutate({ file, dryRun: true })}
      />
      {preview.data && (
        <ImportPreview
          report={preview.data}
          isBusy={take.isPending}
          error={take.error}
          onTake={() => take.mutate({ file, dryRun: false })}
        />
      )}
    </>
  );
}
