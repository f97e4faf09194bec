import { createDebriefClient } from '@debrief/client';
import type { AttemptView, QuestionResponse } from '@debrief/contracts';
import {
  addPerson,
  findDemoPerson,
  type Installation,
  loadQuestions,
  type Person,
  rightResponse,
} from '@debrief/testing';

/** A student in the middle of an exam. */
export interface Sitting {
  person: Person;
  attempt: AttemptView;
  answers: { questionVersionId: string; response: QuestionResponse }[];
}

export const questionsOnPaper = 60;

export async function makeExam(at: Installation): Promise<string> {
  const tutor = await findDemoPerson(at, 'tutor');
  const { api } = createDebriefClient({ url: at.url, token: tutor.token });
  const subjects = await api.questionBank.listSubjects.query();
  const subject = subjects.find(({ slug }) => slug === 'cloud-practitioner');
  if (!subject) throw new Error('The demo content has no subject "cloud-practitioner".');
  const quiz = await api.quizzes.createQuiz.mutate({
    title: 'A long exam',
    subjectId: subject.id,
    questionCount: questionsOnPaper,
  });
  return quiz.id;
}

/** Starts them a few at a time, so that preparing does not become the load. */
export async function seat(at: Installation, quizId: string, count: number): Promise<Sitting[]> {
  const sittings: Sitting[] = [];
  while (sittings.length < count) {
    const some = Math.min(8, count - sittings.length);
    sittings.push(...(await Promise.all(Array.from({ length: some }, () => sit(at, quizId)))));
  }
  return sittings;
}

async function sit(at: Installation, quizId: string): Promise<Sitting> {
  const person = await addPerson(at);
  const { api } = createDebriefClient({ url: at.url, token: person.token });
  const attempt = await api.quizzes.startAttempt.mutate({ quizId, mode: 'exam' });
  const ids = attempt.questions.map(({ questionVersionId }) => questionVersionId);
  const questions = await loadQuestions(at, ids);
  const answers = [...questions].map(([questionVersionId, question]) => ({
    questionVersionId,
    response: rightResponse(question),
  }));
  return { person, attempt, answers };
}
