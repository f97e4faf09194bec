import type { UsageFilter } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { csvLine } from './csv-lines.ts';
import { listUsageLines, type UsageLine } from './usage-lines-queries.ts';

const dayMs = 86_400_000;
const header = [
  ...['day (UTC)', 'feature', 'model', 'person', 'person id', 'answered by', 'why rules'],
  ...['calls', 'failures', 'calls without a price', 'input tokens', 'of these cached', 'output tokens'],
  ...['of these reasoning', 'cost in USD', 'corrected upwards in USD', 'corrected downwards in USD'],
];

/** Day by day, so that neither a long range nor a slow reader fills the memory. Nothing of what was asked is in it. */
export async function* exportUsage(
  { db }: Pick<Services, 'db'>,
  filter: UsageFilter,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(header)}`;
  for (let at = Date.parse(filter.from); at <= Date.parse(filter.to); at += dayMs) {
    const lines = await listUsageLines(db, filter, new Date(at).toISOString().slice(0, 10));
    if (lines.length > 0) yield lines.map(toLine).join('');
  }
}

export function usageFileName({ from, to }: UsageFilter): string {
  return `model-usage-${from}-to-${to}.csv`;
}

function toLine(line: UsageLine): string {
  const { correctionMicros } = line;
  return csvLine([
    ...[line.day, line.feature, line.model, line.person, line.userId, line.answeredBy, line.why],
    ...[line.calls, line.failures, line.unpriced, line.inputTokens, line.cachedInputTokens],
    ...[line.outputTokens, line.reasoningTokens, inDollars(line.costMicros)],
    // Two columns, so that no number begins with a minus, which a spreadsheet may take for a formula.
    ...[inDollars(Math.max(0, correctionMicros)), inDollars(Math.max(0, -correctionMicros))],
  ]);
}

/** Exact, as text: 1,234,567 micro-dollars are 1.234567. */
function inDollars(micros: number): string {
  const text = String(micros).padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
}
