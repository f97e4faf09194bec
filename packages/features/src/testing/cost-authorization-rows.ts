import type { Row } from './authorization-rows.ts';

const someDays = { from: '2026-01-01', to: '2026-01-31' };
const somePrice = {
  ...{ model: 'openai:m', validFrom: '2026-01-01', validTo: null },
  ...{ inputMicros: 1, cachedInputMicros: 1, outputMicros: 1 },
};

/** Prices, usage and what models claimed: for administrators alone. */
export const costRows: Record<string, Row> = {
  'aiUsage.prices.preview': () => somePrice,
  'aiUsage.prices.set': () => ({ ...somePrice, isDifferenceBooked: false }),
  'aiUsage.prices.end': () => ({ model: 'openai:gpt-6-luna', validFrom: '2026-09-22', endsOn: '2027-01-01' }),
  'aiUsage.usage.report': () => ({ ...someDays, groupBy: 'person' }),
  'aiUsage.usage.findings': () => someDays,
  'insights.claimCounts': () => someDays,
};
