import type { QuestionRow } from '@debrief/contracts';
import { useState } from 'react';
import type { SelectionModel } from '../browse/use-selection.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { BulkAction } from './bulk-change.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { BulkToast } from './bulk-toast.tsx';
import { useBulkEdit } from './use-bulk-edit.ts';

interface BulkEditProps {
  subjectId: string;
  questions: readonly QuestionRow[];
  selection: SelectionModel;
}

export function BulkEdit({ subjectId, questions, selection }: BulkEditProps) {
  const [action, setAction] = useState<BulkAction | null>(null);
  const bulk = useBulkEdit(() => {
    setAction(null);
    selection.setAll([]);
  });
  const chosen = questions.filter(({ id }) => selection.ids.has(id));
  const start = (next: BulkAction) => {
    bulk.edit.reset();
    setAction(next);
  };
  return (
    <>
      {chosen.length > 0 && <BulkBar chosen={chosen} selection={selection} onAction={start} />}
      {action && chosen.length > 0 && (
        <BulkDialog
          action={action}
          subjectId={subjectId}
          questionIds={chosen.map(({ id }) => id)}
          edit={bulk.edit}
          onClose={() => setAction(null)}
        />
      )}
      <BulkToast bulk={bulk} />
    </>
  );
}
