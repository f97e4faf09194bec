import type { ImportReport } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './import-preview.module.css';

/** By line, so that the file can be mended. */
export function RefusedQuestions({ refused }: Pick<ImportReport, 'refused'>) {
  const t = useTranslations('import');
  if (refused.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>{t('refused', { count: refused.length })}</h3>
      <ul className={classes.list}>
        {refused.map(({ line, title, reason }) => (
          <li key={`${line}-${title}`} className={classes.item}>
            <span className={classes.line}>{t('line', { line })}</span>
            <div className={classes.what}>
              <p data-content>{title}</p>
              <p className={classes.reason} data-content>
                {reason}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
