import type { AiMeter } from '@debrief/contracts';
import { notFound, type Services } from '@debrief/platform';
import { listPeriodUse } from './ai-usage-queries.ts';
import { quotaLimits } from './quota-limits.ts';

export async function getMeter(services: Services, userId: string): Promise<AiMeter> {
  const periods = await listPeriodUse(services.db, userId, quotaLimits(services.settings));
  const meter = (name: 'day' | 'month') => {
    const period = periods.find((each) => each.period === name);
    if (!period) throw notFound('person');
    return { used: period.used, limit: period.limit, resetsAt: period.resetsAt.toISOString() };
  };
  return { day: meter('day'), month: meter('month'), isModelConfigured: hasModel(services) };
}

function hasModel({ settings }: Services): boolean {
  return Boolean(
    settings.GOOGLE_API_KEY ||
      settings.OPENAI_API_KEY ||
      settings.AI_FAST ||
      settings.AI_BALANCED ||
      settings.AI_POWERFUL,
  );
}
