import type { Row } from './authorization-rows.ts';

const someDays = { from: '2026-01-01', to: '2026-01-31' };
const somePrice = {
  ...{ model: 'openai:m', validFrom: '2026-01-01', validTo: null },
  ...{ inputMicros: 1, cachedInputMicros: 1, outputMicros: 1 },
};

/** Prices, usage and what models claimed: for administrators alone. */
export const costRows: Record<string, Row | Row[]> = {
  'aiUsage.prices.list': { cells: 'saaaao' },
  'aiUsage.prices.preview': { cells: 'saaaao', input: () => somePrice },
  'aiUsage.prices.set': { cells: 'saaaao', input: () => ({ ...somePrice, isDifferenceBooked: false }) },
  'aiUsage.prices.end': {
    cells: 'saaaao',
    input: () => ({ model: 'openai:gpt-6-luna', validFrom: '2026-09-22', endsOn: '2027-01-01' }),
  },
  'aiUsage.usage.report': { cells: 'saaaao', input: () => ({ ...someDays, groupBy: 'person' }) },
  'aiUsage.usage.findings': { cells: 'saaaao', input: () => someDays },
  'aiUsage.usage.measured': { cells: 'saaaao' },
  'insights.claimCounts': { cells: 'saaaao', input: () => someDays },
};
