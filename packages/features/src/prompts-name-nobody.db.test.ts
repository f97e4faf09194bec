import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { aGroup, aPerson, type StoredQuestion, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aiTasks } from './ai-tasks.ts';
import { startExplanation } from './explanations/start-explanation.ts';
import {
  anExamAllWrong,
  answer,
  type ExplanationBench,
  openExplanationBench,
  type Sitting,
  sit,
  watch,
} from './explanations/testing/explanation-bench.ts';
import { writeInsight } from './insights/index.ts';
import { createCaller } from './router.ts';
import type { OpenServices } from './services.ts';
import { refreshPlan } from './study-plan/index.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const names = { student: 'Zephyrine Quillfeather', tutor: 'Ottokar Brandywine', group: 'Evening class' };

let bench: ExplanationBench;
let services: OpenServices;
let student: TestPerson;

beforeAll(async () => {
  bench = await openExplanationBench();
  services = await bench.start({ settings: { AI_BALANCED: 'openai:balanced-model' } });
  student = await aPerson(bench.database.db, { name: names.student });
  const tutor = await aPerson(bench.database.db, { name: names.tutor, role: 'tutor' });
  await aGroup(bench.database.db, { tutors: [tutor], students: [student] });
});
afterAll(() => bench.close());

it('every task is in the list of what models may be asked', async () => {
  const named: string[] = [];
  for await (const file of glob('**/*.ts', { cwd: import.meta.dirname })) {
    if (/\.test\.ts$|testing\//.test(file)) continue;
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
    named.push(...[...text.matchAll(/defineTask\(\{\s*name: '([^']+)'/g)].map(([, name]) => name ?? ''));
  }

  expect(named.sort()).toEqual(aiTasks.map(({ name }) => name).sort());
});

it('no request to a model names a person, their mail address or any id, whatever the learner typed', async () => {
  const typed = `It is me, ${names.student}, ${student.userId}@debrief.test, ${student.userId}`;
  const exam = await anExamAllWrong(bench, services, { student, typed });
  await writeInsight(services, { userId: student.userId, attemptId: exam.attemptId });
  for (const question of bench.bank.questions) await explain('why-not', exam, question);
  const study = await sit(bench, services, { mode: 'study', student });
  await callerOf(student).explanations.askHint({ at: at(study, bench.bank.questions[1] as StoredQuestion) });
  await answer(services, study, { question: bench.routes, response: null, check: true });
  await explain('explain', study, bench.routes);
  await refreshPlan(services, student.userId);

  const { rows } = await bench.database.pool.query<{ task: string }>('select distinct task from ai_call');
  expect(rows.map(({ task }) => task).sort()).toEqual(aiTasks.map(({ name }) => name).sort());
  expect(bench.model.requests.length).toBeGreaterThan(aiTasks.length);
  for (const { path, headers, body } of bench.model.requests) {
    // The one id that goes along is the call's own.
    const { 'x-client-request-id': callId, ...others } = headers;
    expect(callId).not.toBe(student.userId);
    const sent = JSON.stringify([path, others, body]);
    for (const name of Object.values(names)) expect(sent).not.toContain(name);
    expect(sent).not.toContain('debrief.test');
    expect(sent).not.toMatch(uuid);
  }
});

function at({ attemptId }: Sitting, { versionId }: StoredQuestion) {
  return { type: 'attempt', attemptId, questionVersionId: versionId } as const;
}

async function explain(
  kind: 'why-not' | 'explain',
  sitting: Sitting,
  question: StoredQuestion,
): Promise<void> {
  const { userId } = student;
  const { id } = await startExplanation(services, userId, { kind, at: at(sitting, question) });
  await watch(services, { userId, explanationId: id });
}

function callerOf(actor: TestPerson) {
  return createCaller({
    services,
    actor,
    requestId: 'test',
    isLocal: true,
    isSessionValid: async () => true,
  });
}
