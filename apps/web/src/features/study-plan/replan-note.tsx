import type { ReplanChanges } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './replan-note.module.css';

/** What the new plan did to the one before. */
export function ReplanNote({ changes }: { changes: ReplanChanges | undefined }) {
  const t = useTranslations('plan.changes');
  return (
    <div role="status" className={classes.note}>
      {changes && <p>{isSame(changes) ? t('same') : t('changed', { ...changes })}</p>}
    </div>
  );
}

function isSame({ addedCount, movedCount, removedCount }: ReplanChanges): boolean {
  return addedCount + movedCount + removedCount === 0;
}
