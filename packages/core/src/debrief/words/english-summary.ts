import type { InsightFacts } from '../insight-facts.ts';
import { count, list, outOf } from './english-counts.ts';
import type { InsightWords, Phrasings } from './insight-words.ts';

type SummaryWords = Pick<
  InsightWords,
  'nothingToJudge' | 'score' | 'pass' | 'change' | 'pattern' | 'pace' | 'glimpse'
>;

export const englishSummary: SummaryWords = {
  nothingToJudge({ shape, card, hasRunOutOfTime }) {
    if (shape === 'empty') return ['This quiz had no questions, so there is nothing to say about it.'];
    if (hasRunOutOfTime) {
      return ['The time ran out before any question was answered, so there is nothing to judge yet.'];
    }
    const open = card.counts.total === 1 ? 'The question was' : `All ${card.counts.total} questions were`;
    return [`${open} left open, so there is nothing to judge yet.`];
  },

  score(facts) {
    const [first, ...others] = scoreLines(facts);
    const open = openLine(facts);
    return [`${first}${open}`, ...others.map((line) => `${line}${open}`)];
  },

  change({ card }, previousPercent) {
    const change = Math.round((card.scorePercent - previousPercent) * 10) / 10;
    if (change === 0) return ['That is the same score as last time.'];
    const points = count(Math.abs(change), 'point');
    if (change > 0) {
      return [
        `That is ${points} more than last time.`,
        `Last time it was ${previousPercent}%, so you are up ${points}.`,
      ];
    }
    return [
      `That is ${points} less than last time.`,
      `Last time it was ${previousPercent}%, ${points} more than now.`,
    ];
  },

  pass({ card, shortfall }, passPercent) {
    const distance = Math.round(Math.abs(passPercent - card.scorePercent) * 10) / 10;
    if (shortfall === null) {
      const place = distance >= 10 ? 'well above' : distance === 0 ? 'exactly at' : 'above';
      return [`You are ${place} the pass mark of ${passPercent}%.`];
    }
    if (shortfall > 5) return [`You are ${count(distance, 'point')} below the pass mark of ${passPercent}%.`];
    return [
      `${shortfall === 1 ? 'One more right answer' : `${shortfall} more right answers`} would reach the pass mark of ${passPercent}%.`,
      `The pass mark is ${passPercent}%, ${shortfall === 1 ? 'one right answer' : `${shortfall} right answers`} away.`,
    ];
  },

  pattern(facts) {
    const strong = list(facts.strengths.slice(0, 2).map((topic) => topic.name));
    const [weakest] = facts.weaknesses;
    if (!weakest) return [patternWithoutWeakness(facts, strong)];
    const cost =
      weakest.missed > missedInAll(facts) / 2
        ? `most of what you lost was on ${weakest.name}`
        : `${weakest.name} cost you the most`;
    if (strong === '') return [`${cost.charAt(0).toUpperCase()}${cost.slice(1)}.`];
    return [`${strong} went best; ${cost}.`, `You did best on ${strong}, and ${cost}.`];
  },

  pace({ card }, timeRatio) {
    if (card.timeEfficiency === 'slow') {
      return [`It took you ${Math.round(timeRatio * 10) / 10} times as long as expected.`];
    }
    const percent = Math.round(timeRatio * 100);
    const share = `${percent === 0 ? 'a moment' : `${percent}%`} of the expected time`;
    if (card.sentiment === 'needs_improvement') {
      return [`You used only ${share}, so there is room to read more slowly.`];
    }
    return [`You were quick, too: ${share}.`];
  },

  glimpse({ card }) {
    const { total } = card.counts;
    return [`${total === 1 ? 'One question is' : `${total} questions are`} a glimpse, not a verdict.`];
  },
};

/** Missed questions that say something: open ones do not when the time ran out. */
export function missedInAll({ missedIds, openIds, hasRunOutOfTime }: InsightFacts): number {
  return missedIds.length + (hasRunOutOfTime ? 0 : openIds.length);
}

function patternWithoutWeakness({ shape, hasRunOutOfTime, openIds }: InsightFacts, strong: string): string {
  if (shape === 'all-right') return 'No topic gave you trouble.';
  if (hasRunOutOfTime && openIds.length > 0) return `Of what you reached, ${strong} went best.`;
  return `${strong} went best, and no topic stands out as weak.`;
}

function scoreLines({ card, shape, answered }: InsightFacts): Phrasings {
  const { right, total, partial } = card.counts;
  const percent = `${card.scorePercent}%`;
  if (total === 1 && partial === 0) return [`You got the one question ${right === 1 ? 'right' : 'wrong'}.`];
  if (shape === 'all-right') return [`You got ${outOf(total, total)} right.`];
  if (shape === 'all-wrong') {
    return [
      answered.count === 1
        ? 'Your one answer was not right this time.'
        : `None of your ${answered.count} answers was right this time.`,
    ];
  }
  if (right === 0) return [`No answer was fully right, but ${partial} earned a part: ${percent}.`];
  if (partial > 0)
    return [`You got ${right} of ${total} questions right and part of ${partial} more: ${percent}.`];
  return [
    `You got ${right} of ${total} questions right: ${percent}.`,
    `${right} of ${total} questions were right, which makes ${percent}.`,
    `Your score is ${percent}: ${right} of ${total} questions right.`,
  ];
}

function openLine({ openIds, hasRunOutOfTime }: InsightFacts): string {
  if (openIds.length === 0) return '';
  const open = count(openIds.length, 'question');
  return hasRunOutOfTime ? ` The time ran out with ${open} open.` : ` You left ${open} open.`;
}
