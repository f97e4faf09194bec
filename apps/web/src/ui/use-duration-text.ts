import { useTranslations } from 'use-intl';

/** "1 h 5 min", "4 min 30 s", "12 s": two parts at most. */
export function useDurationText() {
  const t = useTranslations('duration');
  return (ms: number) => {
    const seconds = Math.round(ms / 1_000);
    const minutes = Math.floor(seconds / 60);
    if (minutes === 0) return t('seconds', { seconds });
    if (minutes < 10) return t('minutesSeconds', { minutes, seconds: seconds % 60 });
    if (minutes < 60) return t('minutes', { minutes });
    return t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  };
}
