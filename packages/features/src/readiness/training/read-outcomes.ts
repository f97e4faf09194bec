import { setImmediate } from 'node:timers/promises';
import { buildTopicTree, domainOf, type PassAnswer, passFeatures, type TopicTree } from '@debrief/core';
import type { TrainingRow } from '@debrief/core/pass-training';
import type { Db } from '@debrief/db';
import { type ExamRow, listExamsOfSubjects } from '../readiness-queries.ts';
import {
  type AnswerBefore,
  listAnswersBefore,
  listTaughtOutcomes,
  listTaughtTopics,
  type TaughtOutcome,
} from './outcome-queries.ts';

/** Few enough that their answers fit into memory whatever people have done. */
const chunkSize = 5;

/**
 * What was known of each person before the exam, and how it ended: a chunk at a time, with the thread given back after
 * each person. Names, mails and ids stay where they are.
 */
export async function* readOutcomes(db: Db): AsyncGenerator<TrainingRow[]> {
  const topics = await listTaughtTopics(db);
  const tree = buildTopicTree(topics);
  const exams = await listExamsOfSubjects(db, [...new Set(topics.map((topic) => topic.subjectId))]);
  const examOf = new Map(exams.map((exam) => [exam.examId, exam]));
  let last: TaughtOutcome | undefined;
  do {
    const outcomes = await listTaughtOutcomes(db, last, chunkSize);
    last = outcomes.length < chunkSize ? undefined : outcomes.at(-1);
    const answers = Map.groupBy(await listAnswersBefore(db, outcomes), (answer) => answer.place);
    const rows: TrainingRow[] = [];
    for (const [place, outcome] of outcomes.entries()) {
      const exam = examOf.get(outcome.examId);
      if (exam) rows.push(rowOf(outcome, { exam, tree, answers: answers.get(place) ?? [] }));
      await setImmediate();
    }
    yield rows;
  } while (last);
}

interface Known {
  exam: ExamRow;
  tree: TopicTree;
  answers: readonly AnswerBefore[];
}

function rowOf({ userId, takenOn, hasPassed }: TaughtOutcome, { exam, tree, answers }: Known): TrainingRow {
  const history = {
    now: new Date(`${takenOn}T00:00:00Z`),
    exam,
    answers: answers.map(
      (answer): PassAnswer => ({ ...answer, domainId: domainOf(tree, exam.domains, answer.topicId) }),
    ),
  };
  return { person: numberOf(userId), features: passFeatures(history), hasPassed };
}

/** Only to keep one person's outcomes together; random digits of the id, which tell nobody's name. */
function numberOf(userId: string): number {
  return Number.parseInt(userId.slice(-8), 16);
}
