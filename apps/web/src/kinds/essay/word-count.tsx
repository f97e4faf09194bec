import { useTranslations } from 'use-intl';
import classes from './essay.module.css';

interface WordCountProps {
  id: string;
  count: number;
  minWords: number | undefined;
  maxWords: number | undefined;
}

/** The count for the eye; only crossing a limit is said aloud. */
export function WordCount({ id, count, minWords = 0, maxWords = Number.POSITIVE_INFINITY }: WordCountProps) {
  const t = useTranslations('kinds.essay');
  const [isShort, isLong] = [count < minWords, count > maxWords];
  return (
    <div className={classes.count} data-over={isLong}>
      <span id={id}>
        {t('words', { count })}
        {minWords > 0 && Number.isFinite(maxWords) && ` · ${t('between', { min: minWords, max: maxWords })}`}
        {minWords > 0 && !Number.isFinite(maxWords) && ` · ${t('atLeast', { min: minWords })}`}
        {minWords === 0 && Number.isFinite(maxWords) && ` · ${t('atMost', { max: maxWords })}`}
      </span>
      <span role="status" className={classes.limit}>
        {isLong && t('tooLong', { count: count - maxWords })}
        {isShort && count > 0 && t('tooShort')}
      </span>
    </div>
  );
}
