import { randomUUID } from 'node:crypto';
import { type ExplanationEvent, saveAnswerInput } from '@debrief/contracts';
import type { Question, QuestionResponse } from '@debrief/core';
import { readSettings, type StreamTiming } from '@debrief/platform';
import {
  aBank,
  aPerson,
  aQuiz,
  createTestDatabase,
  type ProviderDouble,
  questionsOfEveryKind,
  type StoredQuestion,
  startProviderDouble,
  type TestBank,
  type TestDatabase,
  type TestPerson,
  type TestQuestion,
} from '@debrief/testing';
import { saveAnswer, startAttempt, submitAttempt } from '../../quizzes/index.ts';
import { createServices, type OpenServices } from '../../services.ts';
import { watchExplanation } from '../watch-explanation.ts';

const quick: Partial<StreamTiming> = {
  leaseMs: 600,
  heartbeatMs: 150,
  pollMs: 100,
  adoptMs: 100,
  graceMs: 0,
};

/** A database with a quiz of every kind, a model, and processes that share both. */
export interface ExplanationBench {
  database: TestDatabase;
  model: ProviderDouble;
  bank: TestBank;
  quizId: string;
  routes: StoredQuestion;
  start(options?: { hasModel?: boolean; settings?: Record<string, string> }): Promise<OpenServices>;
  close(): Promise<void>;
}

/** A question whose key is told by words, with a ladder of one hint. */
export function routesQuestion(): TestQuestion {
  const option = (id: string, text: string, isCorrect = false) => ({
    ...{
      id,
      text,
      isCorrect,
      explanation: `${text}: ${isCorrect ? 'it says' : 'it does not say'} where packets go.`,
    },
  });
  const question: Question = {
    kind: 'single-choice',
    stem: 'Which part decides where packets for another network are sent?',
    explanation: 'The route table holds the next hop for every network.',
    scoring: 'all-or-nothing',
    options: [
      option('right', 'Route table', true),
      option('group', 'Security group'),
      option('list', 'Access list'),
    ],
    hints: [{ text: 'It is read for every packet.', costPercent: 25 }],
  };
  const choose = (optionId: string) => ({ kind: 'single-choice', optionId }) as const;
  return { question, right: choose('right'), wrong: choose('group') };
}

export async function openExplanationBench(): Promise<ExplanationBench> {
  const [database, model] = await Promise.all([createTestDatabase(), startProviderDouble()]);
  const bank = await aBank(database.db, [routesQuestion(), ...questionsOfEveryKind()]);
  const quizId = await aQuiz(database.db, bank);
  const open: OpenServices[] = [];
  return {
    ...{ database, model, bank, quizId, routes: bank.questions[0] as StoredQuestion },
    async start({ hasModel = true, settings: more = {} } = {}) {
      const settings = readSettings({
        DATABASE_URL: database.connectionString,
        AUTH_SECRET: 'a secret of at least 32 characters',
        LOG_LEVEL: 'silent',
        RULES_PACE_MS: '0',
        ...(hasModel && {
          AI_FAST: 'openai:fast-model',
          OPENAI_API_KEY: 'test',
          OPENAI_BASE_URL: model.openaiUrl,
        }),
        ...more,
      });
      const services = await createServices(settings, { name: 'test', streamTiming: quick });
      open.push(services);
      return services;
    },
    async close() {
      await Promise.all(open.map((services) => services.close().catch(() => {})));
      await model.close();
      await database.drop();
    },
  };
}

export interface Sitting {
  student: TestPerson;
  attemptId: string;
}

export async function sit(
  { database, quizId }: ExplanationBench,
  services: OpenServices,
  { mode = 'exam', student }: { mode?: 'exam' | 'study'; student?: TestPerson } = {},
): Promise<Sitting> {
  const who = student ?? (await aPerson(database.db));
  return { student: who, attemptId: await startAttempt(services, who, { quizId, mode }) };
}

export async function answer(
  services: OpenServices,
  { student, attemptId }: Sitting,
  given: { question: StoredQuestion; response?: QuestionResponse | null; check?: boolean },
): Promise<void> {
  const { question, response = question.wrong, check = false } = given;
  const input = { attemptId, questionVersionId: question.versionId, response, check };
  await saveAnswer(
    services,
    student.userId,
    saveAnswerInput.parse({ ...input, baseRevision: 0, saveKey: randomUUID(), timeSpentMs: 1_000 }),
  );
}

export async function submit(services: OpenServices, { student, attemptId }: Sitting): Promise<void> {
  await submitAttempt(services, student.userId, { attemptId });
}

/** Everything answered wrongly, and handed in; `typed` is what stands in the short answer. */
export async function anExamAllWrong(
  bench: ExplanationBench,
  services: OpenServices,
  { student, typed }: { student?: TestPerson; typed?: string } = {},
): Promise<Sitting> {
  const sitting = await sit(bench, services, { student });
  for (const question of bench.bank.questions) {
    const isTyped = typed !== undefined && question.question.kind === 'short-answer';
    const response = isTyped ? ({ kind: 'short-answer', text: typed } as const) : question.wrong;
    await answer(services, sitting, { question, response });
  }
  await submit(services, sitting);
  return sitting;
}

export interface Seen {
  text: string;
  lastEventId: string | null;
  events: ExplanationEvent[];
  end: Extract<ExplanationEvent, { type: 'ready' | 'failed' | 'stopped' }> | null;
}

/** What a page has of an explanation, to its end or until it leaves. */
export async function watch(
  services: OpenServices,
  key: { userId: string; explanationId: string },
  { from, until }: { from?: Seen; until?: (seen: Seen) => boolean } = {},
): Promise<Seen> {
  const seen: Seen = from ?? { text: '', lastEventId: null, events: [], end: null };
  const signal = new AbortController().signal;
  for await (const { id, event } of watchExplanation(services, key, {
    lastEventId: seen.lastEventId,
    signal,
  })) {
    seen.events.push(event);
    seen.lastEventId = id;
    if (event.type === 'start') seen.text = '';
    else if (event.type === 'delta') seen.text += event.text;
    else if (event.type !== 'waiting') seen.end = event;
    if (until?.(seen)) break;
  }
  return seen;
}
