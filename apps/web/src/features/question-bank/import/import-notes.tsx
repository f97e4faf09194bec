import type { BankImportReport } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './import.module.css';

/** What is to be known of the file as a whole, and the topics it brings. */
export function ImportNotes({ report: { notes, newTopics } }: { report: BankImportReport }) {
  const t = useTranslations('import');
  return (
    <div className={classes.notes}>
      {newTopics.length > 0 && (
        <p className={classes.words}>
          {t('newTopics', { count: newTopics.length })}{' '}
          <span data-content>
            {newTopics
              .slice(0, 12)
              .map((path) => path.join(' › '))
              .join(', ')}
          </span>
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className={classes.words} data-content>
          {note}
        </p>
      ))}
    </div>
  );
}
