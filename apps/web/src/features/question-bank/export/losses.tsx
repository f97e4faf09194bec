import type { ExportPreview } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './export.module.css';

/** What the format does not hold, question by question. */
export function Losses({ losses, count }: { losses: ExportPreview['losses']; count: number }) {
  const t = useTranslations('export');
  if (count === 0) return <p role="status">{t('nothingLost')}</p>;
  return (
    <>
      <p role="status">{t('lost', { count })}</p>
      <ul className={classes.losses}>
        {losses.map(({ stem, sentence }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question may lose several things, and nothing moves.
          <li key={index}>
            <p className={classes.stem} data-content>
              {stem}
            </p>
            <p data-content>{sentence}</p>
          </li>
        ))}
      </ul>
      {losses.length < count && <p>{t('firstShown', { count: losses.length })}</p>}
    </>
  );
}
