// Law: no byte of one person's own comes to another by way of a model, also not of one that repeats whatever it is told.
import { aPerson, type DoubleRequest, type StoredQuestion, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aiTasks } from './ai-tasks.ts';
import {
  anExamAllWrong,
  answer,
  type ExplanationBench,
  openExplanationBench,
  type Sitting,
  sit,
  submit,
} from './explanations/testing/explanation-bench.ts';
import { createCaller } from './router.ts';
import type { OpenServices } from './services.ts';
import { refreshPlan } from './study-plan/index.ts';

let bench: ExplanationBench;
let processes: OpenServices[];

beforeAll(async () => {
  bench = await openExplanationBench();
  const settings = { AI_BALANCED: 'openai:balanced-model' };
  processes = [await bench.start({ settings }), await bench.start({ settings })];
  bench.model.always(({ prompt, schema }) => ({ say: repeat(schema, prompt) }));
});
afterAll(() => bench.close());

interface Shape {
  type?: string | string[];
  properties?: Record<string, Shape>;
}

/** In every place for text, whatever the question holds of a learner's own; a hint that is none gives nothing away. */
function repeat(schema: DoubleRequest['schema'] | Shape, prompt: string): unknown {
  const { properties, type } = (schema ?? {}) as Shape;
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, repeat(each, prompt)]));
  const own = [...new Set(prompt.match(/canary[a-z]+/g))].join(' ');
  return type === 'array' ? [] : `What was typed: ${own || 'nothing'}.`;
}

interface Student {
  person: TestPerson;
  name: string;
  /** What they type. */
  mark: string;
}

it('students who have models write everything read themselves, and nothing of each other', async () => {
  const students = [await newStudent('canaryone'), await newStudent('canarytwo')] as const;
  const turns = [
    { who: 0, process: 0 },
    { who: 1, process: 1 },
    // The caches of both know both by then.
    { who: 0, process: 1 },
    { who: 1, process: 0 },
  ] as const;

  for (const { who, process } of turns) {
    const { sent, answered } = await askEverything(students[who], processes[process] as OpenServices);
    const [own, other] = [students[who], students[1 - who] as Student];
    expect(sent).toContain(own.mark);
    expect(answered).toContain(own.mark);
    for (const foreign of [other.mark, other.name, other.person.userId, other.person.sessionId]) {
      expect(sent).not.toContain(foreign);
      expect(answered).not.toContain(foreign);
    }
  }

  const { rows } = await bench.database.pool.query<{ task: string }>(
    "select distinct task from ai_call where state = 'settled'",
  );
  expect(rows.map(({ task }) => task).sort()).toEqual(aiTasks.map(({ name }) => name).sort());
});

async function newStudent(mark: string): Promise<Student> {
  const name = `${mark} Quillfeather`;
  const person = await aPerson(bench.database.db, { name });
  return { person, name, mark };
}

/** Every procedure by which a model is asked, or by which one reads what it said; all that came and all that was sent. */
async function askEverything({ person, mark }: Student, services: OpenServices) {
  const requestsBefore = bench.model.requests.length;
  const caller = createCaller({
    ...{ services, actor: person, requestId: 'test', isLocal: true, isSessionValid: async () => true },
  });
  const answers: unknown[] = [];
  const exam = await anExamAllWrong(bench, services, { student: person, typed: mark });
  const { attemptId } = exam;
  answers.push(await heard(await caller.insights.watch({ attemptId })));
  answers.push(await caller.insights.get({ attemptId }), await caller.insights.sent({ attemptId }));
  for (const question of bench.bank.questions) answers.push(await explain('why-not', exam, question));
  const study = await sit(bench, services, { mode: 'study', student: person });
  const second = bench.bank.questions[1] as StoredQuestion;
  answers.push(await caller.explanations.askHint({ at: at(study, second) }));
  await answer(services, study, { question: bench.routes, response: null, check: true });
  answers.push(await explain('explain', study, bench.routes));
  await submit(services, study);
  await refreshPlan(services, person.userId);
  answers.push(
    await caller.studyPlan.get(),
    await caller.dashboard.get(),
    await caller.explanations.ofAttempt({ attemptId }),
  );
  answers.push(await caller.aiUsage.meter());
  const sent = bench.model.requests.slice(requestsBefore).map(({ body }) => body);
  return { sent: JSON.stringify(sent), answered: JSON.stringify(answers) };

  async function explain(kind: 'why-not' | 'explain', sitting: Sitting, question: StoredQuestion) {
    const { id: explanationId } = await caller.explanations.start({ kind, at: at(sitting, question) });
    return await heard(await caller.explanations.watch({ explanationId }));
  }
}

function at({ attemptId }: Sitting, { versionId }: StoredQuestion) {
  return { type: 'attempt', attemptId, questionVersionId: versionId } as const;
}

/** Everything up to the end. */
async function heard(events: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const event of events) all.push(event);
  return all;
}
