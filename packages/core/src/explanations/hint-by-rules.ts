import { describeKey } from '../questions/describe-answer.ts';
import type { Question, QuestionKind } from '../questions/question.ts';
import { findLeak } from './find-leak.ts';
import { readText, shareSaid } from './leak/mentions.ts';
import { numbersIn } from './leak/numbers-in.ts';
import { sentencesOf } from './sentences.ts';

/** A question that is still open. */
export interface OpenQuestion {
  question: Question;
  topicName: string;
}

const longestHint = 320;

/** What helps with questions of a kind, whatever they ask. */
const waysIn: Readonly<Record<QuestionKind, readonly string[]>> = {
  'single-choice': ['Cross off what cannot hold, and say for each why.', 'Which of them fits every word?'],
  'multi-select': ['Judge each by itself, as if it stood alone.', 'More may fit than you think.'],
  'true-false': ['Look for a case that would break the statement.', 'Try it on an example of your own.'],
  numeric: [
    'Write down what is given, what is asked, and in which units.',
    'Estimate the size before you calculate.',
  ],
  'short-answer': ['Say what it does before you say what it is called.', 'Recall where you met it.'],
  matching: ['Begin where you are surest, and cross off what is used.', 'Look for what sets them apart.'],
  ordering: ['Take two neighbours at a time: can one happen without the other?', 'Ask what depends on what.'],
  'gap-fill': [
    'Read the whole sentence aloud and hear what is missing.',
    'Mind what stands around each gap.',
  ],
  estimation: [
    'Think of something you know the size of, and compare.',
    'Rule out what is far too small or too large.',
  ],
  essay: ['List what the task asks of you, and take it point by point.', 'Say what you claim, then why.'],
};

/** Said when all else would give something away; none shares a word of weight with another. */
const lastWays = ['Read slowly once more.', 'Take your time.', 'Think aloud.', 'Draw a picture.'];

/** Words in a stem that turn its meaning and are easily read over. */
const turning =
  /\b(not|except|least|most|always|never|only|all|none|best|first|must|cannot|without|minimum|maximum)\b/iu;

/**
 * A hint with no model: what the author wrote, where it gives nothing away, else the topic, what to look at in the
 * question, and how to go about its kind. Empty when even that would tell.
 */
export function writeHintByRules({ question, topicName }: OpenQuestion): string {
  return [...candidates(question, topicName)].find((each) => isFit(question, each)) ?? '';
}

function* candidates(question: Question, topicName: string): Generator<string> {
  yield* sentencesOf(question.explanation).filter((sentence) => isDistant(question, sentence));
  const topic = topicName.replace(/\s+/gu, ' ').trim().slice(0, 120);
  const about = topic === '' ? '' : `This is about ${topic}.`;
  const ways = waysIn[question.kind];
  const look = turning.exec(question.stem)?.[1];
  if (look) {
    for (const way of ways)
      yield `${about} Mind the word “${look.toLowerCase()}” in the question. ${way}`.trim();
    yield `Mind the word “${look.toLowerCase()}” in the question.`;
  }
  for (const way of ways) if (about !== '') yield `${about} ${way}`;
  yield* ways;
  yield* lastWays;
}

/** What explains an answer must keep further away from it than a hint: no word of it, no number of its own. */
function isDistant(question: Question, sentence: string): boolean {
  const read = readText(sentence);
  const key = describeKey(question);
  if (key.some((text) => shareSaid(read, text, [question.stem]) > 0)) return false;
  const given = numbersIn(question.stem);
  return numbersIn(sentence).every((value) => given.some((each) => each.eq(value)));
}

function isFit(question: Question, hint: string): boolean {
  return hint !== '' && hint.length <= longestHint && findLeak(question, hint) === null;
}
