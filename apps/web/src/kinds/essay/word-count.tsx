import { useTranslations } from 'use-intl';
import classes from './essay.module.css';

interface WordLimits {
  minWords?: number | undefined;
  maxWords?: number | undefined;
}

/** The count for the eye; only crossing a limit is said aloud. */
export function WordCount({ count, minWords = 0, maxWords }: WordLimits & { count: number }) {
  const t = useTranslations('kinds.essay');
  const excess = maxWords === undefined ? 0 : count - maxWords;
  return (
    <div className={classes.count}>
      <span>{t('words', { count })}</span>
      <span role="status" className={classes.limit}>
        {excess > 0 && t('tooLong', { count: excess })}
        {count > 0 && count < minWords && t('tooShort')}
      </span>
    </div>
  );
}

/** "Between 100 and 300 words."; undefined without limits. */
export function useLimitWords({ minWords = 0, maxWords }: WordLimits): string | undefined {
  const t = useTranslations('kinds.essay');
  if (minWords > 0 && maxWords !== undefined) return t('between', { min: minWords, max: maxWords });
  if (maxWords !== undefined) return t('atMost', { max: maxWords });
  return minWords > 0 ? t('atLeast', { min: minWords }) : undefined;
}
