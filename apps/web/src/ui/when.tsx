import { useFormatter, useTimeZone } from 'use-intl';
import { ago } from './ago.ts';

interface WhenProps {
  /** An instant in ISO 8601. */
  at: string;
  /** "3 days ago", a day, or a day with its time. */
  as: 'ago' | 'day' | 'moment';
}

/** An instant in the person's own format and time zone; the exact one is a hover away. */
export function When({ at, as }: WhenProps) {
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  const instant = new Date(at);
  const exact = format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short' });
  const words = {
    ago: () => ago(instant, new Date(), { language: document.documentElement.lang, timeZone }),
    day: () => format.dateTime(instant, { dateStyle: 'medium' }),
    moment: () => exact,
  };
  return (
    <time dateTime={at} title={as === 'moment' ? undefined : exact} data-content>
      {words[as]()}
    </time>
  );
}
