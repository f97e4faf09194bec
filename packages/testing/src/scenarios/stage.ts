import type { Role } from '@debrief/contracts';
import { createCaller, type OpenServices } from '@debrief/features';
import { newId } from '@debrief/platform/new-id';
import { loadQuestions } from '../world/bank.ts';
import { addPerson, findDemoPerson, type Home, type Person } from '../world/people.ts';
import { rightResponse, wrongResponse } from '../world/responses.ts';

type Caller = ReturnType<typeof createCaller>;

/** Where a scenario is built: a database in the world's time, and the doors that people use. */
export interface Stage extends Home {
  services: OpenServices;
  person(role: Role): Promise<Person>;
  newcomer(person: { role?: Role; name: string }): Promise<Person>;
  /** Every procedure, called by this person. */
  as(person: { id: string }, role?: Role): Caller;
  /** Starts, answers and hands in a quiz; the share that is right comes first. */
  sit(person: { id: string }, quizSlug: string, rightShare: number): Promise<{ attemptId: string }>;
  /** A day of the world's calendar, from its today. */
  day(fromToday: number): string;
}

export function createStage(services: OpenServices): Stage {
  const home: Home = { database: { db: services.db }, secret: 'not-used', url: 'http://127.0.0.1' };
  const as = (person: { id: string }, role: Role = 'student') =>
    createCaller({
      ...{ services, requestId: newId(), isLocal: true, isSessionValid: async () => true },
      actor: { userId: person.id, role, sessionId: newId(), timeZone: 'UTC', locale: 'en-GB' },
    });
  return {
    ...home,
    ...{ services, as },
    person: (role) => findDemoPerson(home, role),
    newcomer: (person) => addPerson(home, person),
    sit: (person, quizSlug, rightShare) => sit(home, as(person), { quizSlug, rightShare }),
    day: (fromToday) =>
      new Date(services.clock.now().getTime() + fromToday * 86_400_000).toISOString().slice(0, 10),
  };
}

async function sit(home: Home, caller: Caller, wanted: { quizSlug: string; rightShare: number }) {
  const quiz = (await caller.quizzes.list()).quizzes.find(({ slug }) => slug === wanted.quizSlug);
  if (!quiz) throw new Error(`There is no quiz "${wanted.quizSlug}".`);
  const attempt = await caller.quizzes.startAttempt({ quizId: quiz.id, mode: 'exam' });
  const keys = await loadQuestions(
    home,
    attempt.questions.map(({ questionVersionId }) => questionVersionId),
  );
  const rightCount = Math.round(attempt.questions.length * wanted.rightShare);
  for (const { number, questionVersionId, answer } of attempt.questions) {
    const key = keys.get(questionVersionId);
    if (!key) throw new Error(`Question ${number} is not in the bank.`);
    await caller.quizzes.saveAnswer({
      ...{ attemptId: attempt.id, questionVersionId, baseRevision: answer.revision, saveKey: newId() },
      response: number <= rightCount ? rightResponse(key) : wrongResponse(key),
      timeSpentMs: 20_000 + 1_000 * number,
    });
  }
  await caller.quizzes.submitAttempt({ attemptId: attempt.id });
  return { attemptId: attempt.id };
}
