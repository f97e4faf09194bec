import type { InsightFacts } from '../insight-facts.ts';
import { count, roughTime } from './english-counts.ts';
import { missedInAll } from './english-summary.ts';
import type { GeneralAdvice, InsightWords, Phrasings } from './insight-words.ts';

type Advise = (facts: InsightFacts) => Phrasings;

const advice: Record<GeneralAdvice, Advise> = {
  'take-it-again': ({ shape, card }) => {
    if (shape === 'empty') return ['Choose a quiz with questions in it.'];
    const { total } = card.counts;
    return [`Take the quiz again when you have time for ${total === 1 ? 'it' : `all ${total} questions`}.`];
  },
  'read-missed': ({ missedIds: { length } }) => [
    length === 1
      ? 'Open the question you missed and read why the right answer is right.'
      : `Open the ${length} questions you missed and read why the right answers are right.`,
  ],
  'manage-time': ({ card }) => {
    const each = roughTime(card.durationMs / Math.max(1, card.counts.total));
    return [
      `You had about ${each} for each question. Leave a hard one, answer the others, and come back to it.`,
    ];
  },
  'answer-all': () => ['Leave nothing open: a wrong answer costs no more than none.'],
  'slow-down': ({ rushedIds, missedIds }) => [
    `Read to the end before you answer: ${shareOf(rushedIds.length, missedIds.length)} you got wrong took less than half the expected time.`,
  ],
  'finish-partial': ({ partialIds: { length } }) => [
    length === 1
      ? 'You had part of one answer. Look at what was missing.'
      : `On ${length} questions you had part of the answer. Look at what was missing.`,
  ],
  'speed-up': ({ slowIds }) => [
    `${count(slowIds.length, 'question')} took more than twice the expected time. Practise until those answers come sooner.`,
  ],
  'go-harder': () => [
    'Take something harder next: a longer quiz, or one against the clock.',
    'Come back in a week to see that it stays, and take a harder quiz meanwhile.',
  ],
  'take-longer': ({ card }) => [
    card.counts.total === 1
      ? 'Take a longer quiz on the same topic; one question says too little.'
      : `Take a longer quiz on the same topics; ${card.counts.total} questions say too little.`,
  ],
};

export const englishAdvice: Pick<InsightWords, 'generalAdvice' | 'takeaway'> = {
  generalAdvice: (which, facts) => advice[which](facts),

  takeaway(facts) {
    return takeawayByShape(facts) ?? takeawayByPace(facts) ?? takeawayByTopic(facts) ?? lastTakeaway(facts);
  },
};

function takeawayByShape({ shape, isTiny }: InsightFacts): Phrasings | undefined {
  if (shape === 'empty') return ['There was nothing to answer here; try another quiz.'];
  if (shape === 'nothing-answered') {
    return ['Answer what you can next time: even a guess shows where to start.'];
  }
  if (shape !== 'all-right') return undefined;
  return isTiny
    ? ['So far all right; a longer quiz will tell you more.']
    : [
        'You can leave this for a week and take something harder.',
        'Nothing to mend here: go on to something harder.',
      ];
}

function takeawayByPace(facts: InsightFacts): Phrasings | undefined {
  const { answered, openIds, missedIds, rushedIds, card } = facts;
  const isTimeShort = facts.hasRunOutOfTime && openIds.length >= 0.2 * card.counts.total;
  if (isTimeShort && answered.count >= 3 && answered.credit >= 0.7) {
    return [
      `You were right on ${answered.right} of the ${answered.count} questions you reached: work on pace, not on content.`,
    ];
  }
  if (rushedIds.length < 3 || rushedIds.length <= missedIds.length / 2) return undefined;
  return ['Read each question to the end: most of what you got wrong, you answered in a hurry.'];
}

function takeawayByTopic(facts: InsightFacts): Phrasings | undefined {
  const [weakest] = facts.weaknesses;
  if (!weakest) return undefined;
  const { name, missed, total } = weakest;
  const all = missedInAll(facts);
  if (facts.isTiny) return ['Read why the right answer is right; a longer quiz will tell you more.'];
  if (facts.shape === 'all-wrong')
    return [`Start with ${name}: read the explanations, then take this quiz again.`];
  if (facts.shortfall !== null && facts.shortfall <= missed) {
    const more = facts.shortfall === 1 ? 'One more right answer' : `${facts.shortfall} more right answers`;
    return [`${more} and you pass; there are ${missed} to win on ${name} alone.`];
  }
  if (total === facts.card.counts.total)
    return [`Read the explanations on ${name}, then take this quiz again.`];
  if (missed === all) return [`Everything you missed was on ${name}, so you know where to look.`];
  if (missed >= 0.4 * all) return [`${name} first: ${missed} of the ${all} questions you missed are there.`];
  return [`Start with ${name}, then look at the rest.`];
}

function lastTakeaway({ missedIds, card }: InsightFacts): Phrasings {
  if (missedIds.length === 0) return ['You are nearly there: look at what was missing and go on.'];
  const read =
    missedIds.length === 1 ? 'the one explanation you need' : `the ${missedIds.length} explanations you need`;
  if (card.sentiment === 'excellent') return [`You have this: read ${read} and go on.`];
  return [`No single topic stands out: read ${read}, then take the quiz again.`];
}

function shareOf(count: number, all: number): string {
  if (count < all) return `${count} of the ${all}`;
  return all === 1 ? 'the one' : `all ${all}`;
}
