import { fence } from '@debrief/ai';
import { clip } from './clip.ts';
import type { DebriefInput } from './debrief-input.ts';
import { takeLines } from './token-budget.ts';

const maxTakeaway = 160;
const tokens = 220;

/** What the last debrief said, and its topics then and now; undefined for the first. */
export function describeMemory(attempt: DebriefInput): string | undefined {
  const { memory } = attempt;
  if (!memory) return undefined;
  const lines = [`takeaway: ${clip(memory.keyTakeaway, maxTakeaway)}`, ...topicLines(attempt)];
  return `Last debrief on these topics, ${daysAgo(memory.daysAgo)} (slug: right/total then, now)\n${fence('last-debrief', takeLines(lines, tokens).join('\n'))}`;
}

function daysAgo(days: number): string {
  if (days < 1) return 'less than a day before';
  return days === 1 ? 'a day before' : `${days} days before`;
}

/** Those that were weak first. */
function topicLines({ memory, topics, scoreCard }: DebriefInput): string[] {
  if (!memory) return [];
  const now = [...scoreCard.topics, ...scoreCard.categories];
  const levels = new Map(memory.levels.map(({ topicId, level }) => [topicId, level]));
  const isWeak = (topicId: string) => memory.weakTopicIds.includes(topicId);
  const inOrder = [...memory.topics].sort((a, b) => Number(isWeak(b.topicId)) - Number(isWeak(a.topicId)));
  return inOrder.flatMap(({ topicId, right, total }) => {
    const topic = topics.find(({ id }) => id === topicId);
    const today = now.find((each) => each.topicId === topicId);
    if (!topic || !today) return [];
    const level = levels.get(topicId);
    const notes = [...(isWeak(topicId) ? ['a weakness then'] : []), ...(level ? [`so far ${level}`] : [])];
    return [
      [`${clip(topic.slug, 80)}: ${right}/${total} then, ${today.right}/${today.total} now`, ...notes].join(
        '; ',
      ),
    ];
  });
}
