import { useFormatter, useTranslations } from 'use-intl';
import { useDurationText } from '../use-duration-text.ts';
import type { WorkState } from './work-state.ts';

const steps = ['checking', 'taking'] as const;

/** Where it stands, in a sentence or two. */
export function useWorkWords(): (state: WorkState) => string {
  const t = useTranslations('work');
  const duration = useDurationText();
  const format = useFormatter();
  return (state) => {
    switch (state.is) {
      case 'queued': {
        const place = state.place === null ? t('queued') : t('place', { place: state.place });
        return state.expectedMs === null || state.expectedMs < 1_000
          ? place
          : `${place} ${t('expected', { time: duration(state.expectedMs) })}`;
      }
      case 'running': {
        if (state.isStopping) return t('stopping');
        const step = steps.find((each) => each === state.step);
        const what = step ? t(`steps.${step}`) : t('running');
        return state.percent === null
          ? what
          : `${what} ${t('percent', { percent: Math.round(state.percent) })}`;
      }
      case 'failed':
        return t(`reasons.${state.reason ?? 'failed'}`);
      case 'quota':
        return t('quota', {
          time: format.dateTime(new Date(state.until), { dateStyle: 'medium', timeStyle: 'short' }),
        });
      default:
        return t(state.is);
    }
  };
}
