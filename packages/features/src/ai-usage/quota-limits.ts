import type { Settings } from '@debrief/platform';
import type { QuotaLimits } from './postgres-ports.ts';

export function quotaLimits(settings: Settings): QuotaLimits {
  return { perDay: settings.AI_DAILY_REQUEST_LIMIT, perMonth: settings.AI_MONTHLY_REQUEST_LIMIT };
}
