/** A share that a sentence states, in percent. */
const percent =
  /(\d{1,3}(?:[.,]\d+)?)\s?(?:%|٪|(?:percent|per cent|prozent|pour cent|por ciento|per cento|procent|процент\p{L}*)(?!\p{L}))/giu;
const joints =
  'out of(?: the| your)?|of(?: the| your| these| those| all)?|von(?: den| deinen| ihren)?|aus|sur(?: les| tes| vos)?|de(?: las| los| tus| les)?|su|van(?: de)?|av|из';
/** "4 of 6". */
const pair = new RegExp(
  `(?<![\\d.,/])(\\d{1,3})\\s+(?:${joints})\\s+(\\d{1,3})(?![\\d/]|[.,]\\d|\\s?%)`,
  'giu',
);
/** "4/6", which is no address, no date and no range of a network. */
const slashed = /(?<![\d./:-])(\d{1,3})\s?\/\s?(\d{1,3})(?![\d/:%-]|\.\d)/gu;
/** "a score of 85", "you scored 85". */
const bareScore =
  /\bscor(?:e|ed|ing)\b(?:\s+(?:is|was|of|at|a|an))*\s+(\d{1,3}(?:\.\d+)?)(?![\d/]|\s?(?:%|percent|out of|of)|[.,]\d)/giu;

export interface PairMention {
  part: number;
  whole: number;
}

/** Every share in percent that is stated. */
export function percentsIn(sentence: string): number[] {
  return [...sentence.matchAll(percent)].map(([, figure = '']) => Number(figure.replace(',', '.')));
}

/** Every "4 of 6" that is stated. */
export function pairsIn(sentence: string): PairMention[] {
  return mentions(sentence, pair);
}

/** Every "4/6"; it may be something else altogether, such as a part of an address. */
export function slashedPairsIn(sentence: string): PairMention[] {
  return mentions(sentence, slashed);
}

/** Every score that is stated as a number alone. */
export function bareScoresIn(sentence: string): number[] {
  return [...sentence.matchAll(bareScore)].map(([, figure]) => Number(figure));
}

function mentions(sentence: string, pattern: RegExp): PairMention[] {
  return [...sentence.matchAll(pattern)].map(([, part, whole]) => ({
    part: Number(part),
    whole: Number(whole),
  }));
}
