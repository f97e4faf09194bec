import type { OpenServices } from '@debrief/features';
import { addPerson, aQuiz, type Installation, type Person, type TestBank } from '@debrief/testing';
import { insertLongHistory } from '../../packages/features/src/dashboard/testing/history-queries.ts';
import { rebuildMastery } from '../../packages/features/src/mastery/index.ts';

export interface DashboardStage {
  at: Installation;
  services: OpenServices;
  quizzes: BenchQuiz[];
  /** Readers at once. */
  parallel: number[];
  seconds: number;
  /** Whose dashboards are compiled by jobs. */
  people: number;
}

export interface BenchQuiz {
  bank: TestBank;
  quizId: string;
}

const quizCount = 8;
export const questionsPerQuiz = 10;

/** Quizzes of ten questions each, from the demo's largest subject. */
export async function prepareQuizzes({ database }: Installation): Promise<BenchQuiz[]> {
  const { rows } = await database.pool.query(
    `select question.subject_id as "subjectId", question.id as "questionId", version.id as "versionId",
       question.topic_id as "topicId"
     from question join question_version version on version.question_id = question.id and version.version = question.current_version
     where subject_id = (select subject_id from question group by 1 order by count(*) desc limit 1)
     order by md5(question.id::text) limit $1`,
    [quizCount * questionsPerQuiz],
  );
  const quizzes: BenchQuiz[] = [];
  for (let first = 0; first + questionsPerQuiz <= rows.length; first += questionsPerQuiz) {
    const questions = rows.slice(first, first + questionsPerQuiz);
    const bank = { subjectId: rows[0].subjectId, questions } as TestBank;
    quizzes.push({ bank, quizId: await aQuiz(database.db, bank) });
  }
  return quizzes;
}

/** Mastery is learned from so many of somebody's attempts: it keeps a row per topic, however many there were. */
const learned = 96;

/** Somebody with so many attempts, spread evenly over a year and all quizzes, and with a mastery of what they asked. */
export async function somebodyWith(
  { at, services, quizzes }: Pick<DashboardStage, 'at' | 'services' | 'quizzes'>,
  attempts: number,
): Promise<Person> {
  const person = await addPerson(at);
  const add = async (count: number) => {
    for (const [index, quiz] of quizzes.entries()) {
      const share = Math.floor((count + index) / quizzes.length);
      if (share > 0)
        await insertLongHistory(at.database.db, person.id, { ...quiz, attempts: share, days: 365 });
    }
  };
  await add(Math.min(attempts, learned));
  const { rows } = await at.database.pool.query('select id from attempt where user_id = $1 limit 1', [
    person.id,
  ]);
  await rebuildMastery(services, { userId: person.id, attemptId: rows[0].id });
  await add(Math.max(0, attempts - learned));
  return person;
}
