import { describeKey, describeResponse } from '../questions/describe-answer.ts';
import type { Question, QuestionResponse } from '../questions/question.ts';
import { wordsOnAnswer, wordsOnKey } from './authored-words.ts';
import { scoreFitting } from './fitting.ts';
import { firstSentences, sentencesOf } from './sentences.ts';

/** A question that is over for somebody, and their answer to it. */
export interface AnsweredQuestion {
  question: Question;
  /** Null: given up. */
  response: QuestionResponse | null;
  topicName: string;
}

/** Something to try the rule on. */
export interface CheckQuestion {
  question: string;
  answer: string;
}

const longest = { sentence: 600, rule: 800, stem: 300, key: 240 };

/** Why an answer is not right, in the author's own words where there are any; nothing is made up. */
export function explainWrongByRules(of: AnsweredQuestion) {
  const [word] = wordsOnAnswer(of.question, of.response);
  const misconception = word ? firstSentences(word, 2, longest.sentence) : saidPlainly(of);
  return { misconception, rule: ruleOf(of), checkQuestion: checkQuestionOf(of) };
}

/** What the question is about and why its answer is right, in the author's own words where there are any. */
export function explainQuestionByRules(of: AnsweredQuestion) {
  const [, ...more] = wordsOnKey(of.question);
  const application = [keySentence(of), ...more.map((each) => firstSentences(each, 1, longest.sentence))];
  return {
    rule: ruleOf(of),
    application: application.slice(0, 2).join(' ').slice(0, 890).toWellFormed(),
    checkQuestion: checkQuestionOf(of),
  };
}

function saidPlainly({ question, response, topicName }: AnsweredQuestion): string {
  const given = clip(describeResponse(question, response).join(', '), longest.key);
  if (given === '') return `This was left open; it is about ${clip(topicName, 120)}.`;
  const outcome = scoreFitting(question, response)?.outcome;
  return outcome === 'partial'
    ? `“${given}” is only part of what is asked for.`
    : `“${given}” is not what is asked for.`;
}

function ruleOf(of: AnsweredQuestion): string {
  const [word] = wordsOnKey(of.question);
  return word
    ? firstSentences(word, 2, longest.rule)
    : `${keySentence(of)} It belongs to ${clip(of.topicName, 120)}.`;
}

function keySentence({ question }: AnsweredQuestion): string {
  const key = keyInWords(question);
  return key === '' ? 'No one answer is the right one here.' : `Right is: ${key}.`;
}

function keyInWords(question: Question): string {
  return clip(describeKey(question).join(question.kind === 'ordering' ? ' → ' : '; '), longest.key);
}

/** The question itself, to be answered again without looking. */
function checkQuestionOf(of: AnsweredQuestion): CheckQuestion {
  const stem = of.question.stem.replace(/\[\[[\w-]+\]\]/gu, '…');
  const isPlain = !/```|\$|!\[|\n\s*[|-]/u.test(stem);
  const asked = isPlain ? clip(stem, longest.stem) : '';
  const [word] = wordsOnKey(of.question);
  const answer = [keyInWords(of.question), word ? (sentencesOf(word)[0] ?? '') : ''].filter(
    (each) => each !== '',
  );
  return {
    question:
      asked === ''
        ? 'Cover everything and answer the question again: what, and why?'
        : `Without looking: ${asked}`,
    answer: clip(answer.join(' — '), 690) || 'Compare with what stands above.',
  };
}

/** On one line and at most so long. */
function clip(text: string, maxChars: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= maxChars
    ? line
    : `${line
        .slice(0, maxChars - 1)
        .toWellFormed()
        .trimEnd()}…`;
}
