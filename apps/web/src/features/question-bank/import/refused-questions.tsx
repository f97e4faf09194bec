import type { RefusedItem } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './import.module.css';
import { usePlaceText } from './use-place-text.ts';

/** By their place, so that the file can be mended. */
export function RefusedQuestions({ refused, count }: { refused: readonly RefusedItem[]; count: number }) {
  const t = useTranslations('import');
  const placeText = usePlaceText();
  if (refused.length === 0) return <p className={classes.words}>{t('noneRefused')}</p>;
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>{t('refused', { count })}</h3>
      <ul className={classes.list}>
        {refused.map(({ place, title, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same place may be refused twice, and nothing moves.
          <li key={index} className={classes.item}>
            <span className={classes.line}>{placeText(place)}</span>
            <div className={classes.what}>
              <p data-content>{title}</p>
              <p className={classes.reason} data-content>
                {reason}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {refused.length < count && (
        <p className={classes.words}>{t('firstShown', { count: refused.length })}</p>
      )}
    </section>
  );
}
