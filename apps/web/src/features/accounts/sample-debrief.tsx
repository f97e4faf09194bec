import { useTranslations } from 'use-intl';
import classes from './sample-debrief.module.css';

const bars = [
  { label: 'sampleStrong', percent: 92 },
  { label: 'sampleMiddle', percent: 75 },
  { label: 'sampleWeak', percent: 33 },
] as const;

/** What it is in one glance: a debrief in small, on a sheet. */
export function SampleDebrief() {
  const t = useTranslations('landing');
  return (
    <figure className={classes.sheet}>
      <figcaption className={classes.caption}>{t('sampleLabel')}</figcaption>
      <p className={classes.score}>{t('sampleScore')}</p>
      <p className={classes.facts}>
        {t('sampleRight')}
        <span>{t('sampleChange')}</span>
      </p>
      <ul className={classes.bars}>
        {bars.map(({ label, percent }) => (
          <li key={label}>
            {t(label)}
            <span className={classes.track} aria-hidden="true">
              <span className={classes.fill} style={{ width: `${percent}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.words}>{t('sampleWords')}</p>
    </figure>
  );
}
