import type { TopicFact } from '../topic-facts.ts';
import { count, outOf, rightOf, timeAgo } from './english-counts.ts';
import type { InsightWords, Phrasings } from './insight-words.ts';

/** A change since last time smaller than this, in percentage points, is not worth a word. */
const notableChange = 10;

export const englishTopics: Pick<InsightWords, 'strength' | 'weakness' | 'topicAdvice'> = {
  strength(topic) {
    const { name, right, total } = topic;
    const slow = topic.isSlow ? ' It took you longer than expected.' : '';
    if (total === 1) return [`You got the only question on ${name} right.${slow}`];
    const { before } = topic;
    if (before && sinceBefore(topic) >= notableChange) {
      const then = `${before.right} of ${before.total} right ${timeAgo(before.daysAgo)}`;
      return [
        `${name}: ${then}, ${right} of ${total} now.${slow}`,
        `You got ${outOf(right, total)} on ${name} right, after ${then}.${slow}`,
      ];
    }
    if (changeOf(topic) >= notableChange) {
      return [
        `You got ${outOf(right, total)} on ${name} right, up from ${topic.previousPercent}% last time.${slow}`,
        `${name} went up from ${topic.previousPercent}% last time to ${rightOf(right, total)}.${slow}`,
      ];
    }
    return [
      `You got ${outOf(right, total)} on ${name} right.${slow}`,
      `${name} went well: ${rightOf(right, total)}.${slow}`,
      `On ${name} you had ${rightOf(right, total)}.${slow}`,
    ];
  },

  weakness(topic, startWith) {
    const after = `${startLine(startWith)}${sinceLine(topic)}${hurryLine(topic)}`;
    const [first, ...others] = weaknessLines(topic);
    return [`${first}${after}`, ...others.map((line) => `${line}${after}`)];
  },

  topicAdvice(topic, startWith) {
    if (startWith) return partAdvice(topic, startWith);
    const { name, missed, open, previousPercent } = topic;
    if (changeOf(topic) <= -notableChange) {
      return [
        `You had ${previousPercent}% on ${name} last time. Read the explanations; a short review may bring it back.`,
      ];
    }
    if (open > missed / 2) return [`Answer what you left open on ${name} now, without the clock.`];
    if (missed === 1)
      return [`Open the question you missed on ${name} and read why the right answer is right.`];
    return [
      `Open the ${missed} questions you missed on ${name} and read why the right answers are right.`,
      `Practise ${name} next, a few questions a day, until four in a row are right.`,
      `Answer the ${missed} questions on ${name} again tomorrow, without looking at today's review.`,
    ];
  },
};

function weaknessLines({ name, missed, open, partial, total }: TopicFact): Phrasings {
  if (open > missed / 2) return [`You left ${outOf(open, total)} on ${name} open.`];
  if (total === 1) {
    return [
      partial
        ? `You had only part of the only answer on ${name}.`
        : `You missed the only question on ${name}.`,
    ];
  }
  if (partial === missed) return [`On ${name}, ${outOf(missed, total)} were only partly right.`];
  if (partial > 0) return [`${name} cost you credit on ${outOf(missed, total)}.`];
  const share = missed < total ? `${missed} of ${total}` : total === 2 ? 'both' : `all ${total}`;
  return [
    `You missed ${outOf(missed, total)} on ${name}.`,
    `${name} cost you ${outOf(missed, total)}.`,
    `On ${name}, ${share} went wrong.`,
  ];
}

function partAdvice(topic: TopicFact, { name, missed }: TopicFact): Phrasings {
  const read =
    missed === 1
      ? `Open the question you missed on ${name} and read why the right answer is right.`
      : `Open the ${missed} questions you missed on ${name} and read why the right answers are right.`;
  return [
    read,
    `Read up on ${name} first, then practise the rest of ${topic.name}.`,
    `Practise ${name} next; that is where ${topic.name} cost you the most.`,
  ];
}

function startLine(startWith: TopicFact | undefined): string {
  return startWith ? ` Start with ${startWith.name}.` : '';
}

function sinceLine(topic: TopicFact): string {
  const { before } = topic;
  if (before && topic.total > 1 && topic.open <= topic.missed / 2) {
    const then = `${before.right} of ${before.total} right ${timeAgo(before.daysAgo)}`;
    const now = `${topic.right} of ${topic.total}`;
    if (sinceBefore(topic) <= -notableChange) return ` It was ${then}, and is ${now} now.`;
    if (sinceBefore(topic) >= notableChange) return ` Still better than before: ${then}, ${now} now.`;
  }
  const isWorse = topic.total > 1 && changeOf(topic) <= -notableChange;
  const isBetter = topic.total > 1 && changeOf(topic) >= notableChange;
  if (isWorse) return ` Last time you had ${topic.previousPercent}% here.`;
  return isBetter ? ` That is better than last time, when it was ${topic.previousPercent}%.` : '';
}

function hurryLine({ rushed, missed }: TopicFact): string {
  if (rushed < 2 || rushed < missed / 2) return '';
  if (rushed === missed) return ' You answered them in less than half the expected time.';
  return ` ${count(rushed, 'answer')} came in less than half the expected time.`;
}

/** The same against what the last debrief was about, in right answers. */
function sinceBefore({ before, right, total }: TopicFact): number {
  return before ? (100 * right) / total - (100 * before.right) / before.total : 0;
}

/** Percentage points against the previous attempt; 0 without one. */
function changeOf({ credit, previousPercent }: TopicFact): number {
  return previousPercent === null ? 0 : credit * 100 - previousPercent;
}
