import type { QuestionVersionId, TopicId } from '../../ids.ts';
import { findAddress } from '../../words/find-address.ts';
import { sentencesOf } from '../../words/sentences.ts';
import { bareScoresIn, type PairMention, pairsIn, percentsIn, slashedPairsIn } from './figure-mentions.ts';
import { type Figures, hasPart, hasWhole, pairOf } from './figures.ts';
import { findOutsideTopic, namesTopic, withoutNames } from './topic-mentions.ts';
import type { WordFacts } from './word-facts.ts';

/** Whom the words are about: a topic with its questions, or (neither) the attempt as a whole. */
export interface WordScope {
  topicId?: TopicId | null;
  questionVersionIds?: readonly QuestionVersionId[];
}

export type WordRefusal = 'figure-not-true' | 'outcome-not-true' | 'topic-not-in-attempt' | 'leads-elsewhere';

export interface JudgedWords {
  /** The sentences that stand, as they were written; empty when none does. */
  text: string;
  dropped: { sentence: string; reason: WordRefusal }[];
}

const personal =
  /(?<!\p{L})(?:you|your|yours|you're|you've|du|dein\p{L}*|dich|dir|tu|ton|tes|vous|votre|vos|tú|usted|tus)(?!\p{L})|(?<!\p{L})(?:Sie|Ihr\p{L}*)(?!\p{L})/iu;
const ofResults =
  /(?<!\p{L})(?:questions?|right|wrong|correct\p{L}*|missed|answers?|answered|scor\p{L}+|results?|fragen?|richtig\p{L}*|falsch\p{L}*|ergebnis\p{L}*|réponses?|preguntas?|respuestas?|aciertos?)(?!\p{L})/iu;
const ofRight = /scor|right|correct|ergebnis|erreich|richtig|résultat|correct|puntu|aciert/iu;
const passed =
  /\byou(?:['’]ve| have)? passed(?=\s*(?:[.,!;:]|$|with\b|this\b|comfortably|easily|the (?:quiz|exam|test|attempt|pass)))/iu;
const notPassed =
  /\byou (?:did not|didn['’]t) pass\b|\byou(?:['’]ve| have)? failed (?:the|this) (?:quiz|exam|test|attempt)/iu;
const ownScore =
  /\byou(?:['’]ve| have)? (?:scored|got|earned|reached)\s+(?:an? )?\d|\byour (?:score|result|grade|mark)s?\b[^.?!]*\d/iu;
const hypothetical = /(?<!\p{L})(?:if|would|once|when|until|had|could|next time)(?!\p{L})/iu;
/** About the attempt as a whole, unless a topic is named. */
const ofScore = /scor|overall|in total|altogether|ergebnis|insgesamt|gesamt/iu;
const ofParts =
  /topic|area|here|there|categor|section|part|best|most|strongest|weakest|last time|thema|bereich/iu;
/** Who speaks of what was right may in the same breath speak of what was not, of time or of distances. */
const mixed =
  /miss|wrong|open|unanswered|time|pace|point|more|less|above|below|partly|partial|falsch|zeit|offen|teil/iu;
/** Rounded as one likes: to whole numbers, or to tenths. */
const rounding = 0.51;

/**
 * Drops the sentences that state a figure which is not true of the attempt, name a topic that is not in it, or hold an
 * address: nothing that a model is given is one to be sent to. A figure counts when the sentence is about the person, their answers or a topic of the attempt; in doubt a sentence stays.
 */
export function judgeWords(text: string, scope: WordScope, facts: WordFacts): JudgedWords {
  const judged = sentencesOf(text).map((sentence) => ({ sentence, reason: refuse(sentence, scope, facts) }));
  const kept = judged
    .filter(({ reason }) => reason === undefined)
    .map(({ sentence }) => sentence)
    .join('')
    .trim();
  return {
    // Pieces may come together where a sentence was, and a mark alone says nothing.
    text: leadsElsewhere(kept, facts) || !/[\p{L}\p{N}]/u.test(kept) ? '' : kept,
    dropped: judged.flatMap(({ sentence, reason }) =>
      reason ? [{ sentence: sentence.trim(), reason }] : [],
    ),
  };
}

function refuse(written: string, scope: WordScope, facts: WordFacts): WordRefusal | undefined {
  const { topics, outsideTopics, quoted, hasPassed } = facts;
  if (leadsElsewhere(written, facts)) return 'leads-elsewhere';
  const sentence = written.normalize('NFKC');
  const inside = topics.map(({ name }) => name);
  if (findOutsideTopic(sentence, { outside: outsideTopics, inside, quoted })) return 'topic-not-in-attempt';
  if (contradictsOutcome(sentence, hasPassed)) return 'outcome-not-true';
  if (!/\d/.test(sentence)) return undefined;
  const named = topics.filter(({ name }) => namesTopic(sentence, name)).map(({ id }) => id);
  const isPersonal = personal.test(sentence);
  if (!isPersonal && !ofResults.test(sentence) && named.length === 0) return undefined;
  const isOverall =
    ofScore.test(sentence) || (isPersonal && ofRight.test(sentence) && !ofParts.test(sentence));
  const figures = () => facts.figuresFor({ ...scope, named, isOverall });
  return contradictsFigures(sentence, figures, isPersonal ? '' : quoted) ? 'figure-not-true' : undefined;
}

/** The names of its topics may be said, whatever their author called them. */
function leadsElsewhere(text: string, { topics }: WordFacts): boolean {
  if (findAddress(text) === undefined) return false;
  const names = topics.map(({ name }) => name);
  return findAddress(withoutNames(text, names)) !== undefined;
}

/** Whether a sentence tells somebody how they did: that they passed or failed, or a score. What would be counts as neither. */
export function tellsResult(sentence: string): boolean {
  const read = sentence.normalize('NFKC');
  if (hypothetical.test(read)) return false;
  return passed.test(read) || notPassed.test(read) || ownScore.test(read);
}

function contradictsOutcome(sentence: string, hasPassed: boolean | null): boolean {
  if (hypothetical.test(sentence)) return false;
  return (hasPassed === false && passed.test(sentence)) || (hasPassed === true && notPassed.test(sentence));
}

function contradictsFigures(sentence: string, figuresNow: () => Figures[], quoted: string): boolean {
  const percents = percentsIn(sentence).filter((each) => !isQuoted(quoted, `${each}\\s?%`));
  const pairs = pairsIn(sentence).filter(
    ({ part, whole }) => !isQuoted(quoted, `${part} of (?:the )?${whole}`),
  );
  const slashed = slashedPairsIn(sentence);
  const scores = bareScoresIn(sentence);
  if (percents.length + pairs.length + slashed.length + scores.length === 0) return false;
  const figures = figuresNow();
  const isOfRight = ofRight.test(sentence) && !mixed.test(sentence);
  const isTrue = ({ part, whole }: PairMention) =>
    figures.some(({ pairs, rightPairs }) => (isOfRight ? rightPairs : pairs).has(pairOf(part, whole)));
  return (
    percents.some((each) => !figures.some((known) => hasPercent(known, each, isOfRight))) ||
    pairs.some((each) => !isTrue(each)) ||
    slashed.some((each) => !isTrue(each) && figures.some((known) => hasWhole(known, each.whole))) ||
    scores.some((each) => !figures.some((known) => hasPercent(known, each, true) || hasPart(known, each)))
  );
}

function hasPercent({ rightPercents, otherPercents }: Figures, stated: number, isOfRight: boolean): boolean {
  const isNear = (each: number) => Math.abs(each - stated) <= rounding;
  return rightPercents.some(isNear) || (!isOfRight && otherPercents.some(isNear));
}

function isQuoted(quoted: string, pattern: string): boolean {
  return quoted !== '' && new RegExp(`(?<![\\d.,])${pattern}`, 'u').test(quoted);
}
