import type { PartialInsightUpdate } from '@debrief/client';

type Partial = PartialInsightUpdate['insight'];

/** Prints each new piece as it arrives; when the writer starts over, so does the print. */
export async function printInsight(updates: AsyncIterable<PartialInsightUpdate>): Promise<void> {
  let printed = '';
  for await (const update of updates) {
    const text = toText(update.insight);
    if (!text.startsWith(printed)) {
      process.stdout.write(update.status === 'writing' ? '\n\n(starting over)\n\n' : '\n\n(as checked)\n\n');
      printed = '';
    }
    process.stdout.write(text.slice(printed.length));
    printed = text;
    if (update.status === 'ready') console.log(`\n\nWritten by ${byWhom(update.state.way)}.`);
    if (update.status === 'stopped') console.log('\n\nStopped.');
  }
}

function toText(insight: Partial): string {
  const sections = [
    insight.summary,
    ...claims('You are strong in', insight.strengths),
    ...claims('Work on', insight.weaknesses),
    ...claims('Next', insight.recommendations),
    insight.keyTakeaway && `Remember: ${insight.keyTakeaway}`,
  ];
  return sections.filter(Boolean).join('\n');
}

function claims(title: string, list: readonly ({ sentence?: string } | undefined)[] | undefined): string[] {
  return (list ?? []).flatMap((claim) => (claim?.sentence ? [`${title}: ${claim.sentence}`] : []));
}

function byWhom(way: { by: string; model?: string } | null): string {
  if (way?.by === 'model') return way.model ?? 'a model';
  return way?.by === 'cache' ? `${way.model ?? 'a model'} (from the cache)` : 'rules';
}
