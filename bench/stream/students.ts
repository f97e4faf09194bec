import { createDebriefClient } from '@debrief/client';
import { addPerson, type Installation, type Person } from '@debrief/testing';

/** Somebody with an attempt that only needs to be submitted. */
export interface ReadyStudent {
  person: Person;
  attemptId: string;
  submit(): Promise<void>;
}

/** Makes them a few at a time, so that preparing does not become the load. */
export async function prepareStudents(at: Installation, count: number): Promise<ReadyStudent[]> {
  const students: ReadyStudent[] = [];
  while (students.length < count) {
    const some = Math.min(10, count - students.length);
    students.push(...(await Promise.all(Array.from({ length: some }, () => prepareStudent(at)))));
  }
  return students;
}

async function prepareStudent(at: Installation): Promise<ReadyStudent> {
  const person = await addPerson(at);
  const { api } = createDebriefClient({ url: at.url, token: person.token });
  const quiz = (await api.quizzes.list.query()).quizzes.find((each) => each.slug === 'cloud-foundations');
  if (!quiz) throw new Error('The demo content has no quiz "cloud-foundations".');
  const attempt = await api.quizzes.startAttempt.mutate({ quizId: quiz.id, mode: 'exam' });
  for (const { question, questionVersionId } of attempt.questions.slice(0, 4)) {
    if (question.kind !== 'single-choice') continue;
    await api.quizzes.saveAnswer.mutate({
      ...{
        attemptId: attempt.id,
        questionVersionId,
        baseRevision: 0,
        saveKey: crypto.randomUUID(),
        timeSpentMs: 5_000,
      },
      response: { kind: 'single-choice', optionId: question.options[0]?.id ?? '' },
    });
  }
  const submit = async () => void (await api.quizzes.submitAttempt.mutate({ attemptId: attempt.id }));
  return { person, attemptId: attempt.id, submit };
}
