import type { UsageLimit } from '@debrief/core';
import type { Settings } from '@debrief/platform';

/** What holds for everybody where no administrator set anything. */
export function defaultLimits(settings: Settings): UsageLimit[] {
  const requests = { scope: 'everybody', unit: 'requests' } as const;
  return [
    { ...requests, period: 'day', amount: settings.AI_DAILY_REQUEST_LIMIT },
    { ...requests, period: 'month', amount: settings.AI_MONTHLY_REQUEST_LIMIT },
    { ...requests, period: 'window', amount: settings.AI_WINDOW_REQUESTS },
  ];
}
