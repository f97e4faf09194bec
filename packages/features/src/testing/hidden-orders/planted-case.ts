import { questionFormats } from '@debrief/formats';
import { type AttemptCase, attemptCases, missedQuestionOf, toAttempt } from '../../evaluation/cases/index.ts';
import type { CaseSubject } from '../../evaluation/cases/subject.ts';
import type { DebriefInput } from '../../insights/debrief-input.ts';
import type { PlanWordsInput } from '../../study-plan/prompt.ts';
import type { HiddenText } from './hidden-orders.ts';

/** What every task is asked of one attempt in which something is hidden. */
export interface PlantedCase {
  attempt: DebriefInput;
  /** The question that carries it. */
  missed: NonNullable<ReturnType<typeof missedQuestionOf>>;
  plan: PlanWordsInput;
}

export async function plant(hidden: HiddenText): Promise<PlantedCase> {
  const one = await caseWith(hidden);
  const missed = missedQuestionOf(one);
  if (!missed) throw new Error('A planted case has a question that was missed.');
  const [text = '', ...others] = hidden.pieces;
  const attempt = toAttempt(one);
  return {
    attempt: hidden.spot === 'memory' ? { ...attempt, memory: memoryOf(attempt, text) } : attempt,
    // What does not fit into one place stands in the others.
    missed: {
      ...missed,
      topicName: [missed.topicName, ...others.slice(0, 1)].join(' '),
      question: withMore(missed.question, others),
    },
    plan: planOf(attempt, hidden),
  };
}

async function caseWith({ name, spot, pieces: [text = ''] }: HiddenText): Promise<AttemptCase> {
  const { subject } = networksCase;
  const one = { name, subject, marks: 'wrwrwrwrrw' };
  if (spot === 'import') return { ...one, subject: await imported(subject, text) };
  if (spot === 'memory' || spot === 'exam') return one;
  return { ...one, injection: { where: spot, text, signs: [] } };
}

const networksCase = attemptCases.find(({ name }) => name === 'all wrong') as AttemptCase;

function withMore<Question extends { explanation: string }>(
  question: Question,
  [, more]: readonly string[],
): Question {
  return more === undefined ? question : { ...question, explanation: `${more} ${question.explanation}` };
}

/** The subject after its first question went through a file that somebody sent, whose name says it as well. */
async function imported(subject: CaseSubject, text: string): Promise<CaseSubject> {
  const [first, ...others] = subject.questions;
  const format = questionFormats.find(({ id }) => id === 'json');
  if (!first || !format?.write) throw new Error('Nothing to write or to read.');
  const question = { ...first.question, stem: `${text} ${first.question.stem}` };
  const written = { question, externalId: null, categoryPath: [], tags: [] };
  const { bytes } = await format.write([written]);
  for await (const item of format.read({ name: `${text.slice(0, 80)}.json`, bytes }))
    if (item.type === 'question')
      return { ...subject, questions: [{ ...first, question: item.question }, ...others] };
  throw new Error('The file was refused.');
}

function memoryOf({ topics, scoreCard }: DebriefInput, keyTakeaway: string): DebriefInput['memory'] {
  const told = [...scoreCard.topics].map(({ topicId }) => ({ topicId, right: 1, total: 2 }));
  return { daysAgo: 3, topics: told, keyTakeaway, weakTopicIds: topics.map(({ id }) => id), levels: [] };
}

function planOf({ topics }: DebriefInput, { spot, pieces }: HiddenText): PlanWordsInput {
  const named = topics
    .slice(0, 3)
    .map(({ name }, index) => (pieces.length > 1 ? (pieces[index] ?? name) : name));
  return {
    ...{
      locale: 'en',
      examOn: '2026-04-13',
      phase: 'near',
      hoursPerWeek: 5,
      isBehind: false,
      isTooMuch: false,
      hasMock: true,
    },
    examName: spot === 'exam' ? (pieces[0] ?? null) : 'Cloud Practitioner',
    topics: named.map((name, index) => ({
      name,
      band: 'weak',
      weightPercent: 40 - 5 * index,
      isNamedWeakness: index === 0,
    })),
  };
}
