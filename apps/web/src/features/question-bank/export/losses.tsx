import type { ExportPreview } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Disclosure } from '../../../ui/disclosure.tsx';
import classes from './export.module.css';

/** What the format does not hold, each thing once, with the questions it concerns. */
export function Losses({ losses, count }: { losses: ExportPreview['losses']; count: number }) {
  const t = useTranslations('export');
  if (count === 0) return <p role="status">{t('nothingLost')}</p>;
  const bySentence = Map.groupBy(losses, ({ sentence }) => sentence);
  return (
    <>
      <p role="status">{t('lost', { count })}</p>
      <ul className={classes.losses}>
        {[...bySentence].map(([sentence, concerned]) => (
          <li key={sentence}>
            <p data-content>{sentence}</p>
            <Disclosure label={t('count', { count: concerned.length })}>
              <ul className={classes.stems}>
                {concerned.map(({ stem }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two questions may begin alike, and nothing moves.
                  <li key={index} data-content>
                    {stem}
                  </li>
                ))}
              </ul>
            </Disclosure>
          </li>
        ))}
      </ul>
      {losses.length < count && <p>{t('firstShown', { count: losses.length })}</p>}
    </>
  );
}
