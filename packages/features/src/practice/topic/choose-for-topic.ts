import { type Actor as AccessActor, choosePractice, type PracticeChoice } from '@debrief/core';
import { newId, type Services } from '@debrief/platform';
import { predictQuestions } from '../../mastery/index.ts';
import { listWithheldQuestions } from '../../quizzes/index.ts';
import { listCandidates } from './candidate-queries.ts';

/** What a person should practise of a topic now; nothing when it has no question they may be asked. */
export async function chooseForTopic(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  asker: AccessActor,
  { topicId, count }: { topicId: string; count: number },
): Promise<PracticeChoice> {
  const now = clock.now();
  const withheldIds = await listWithheldQuestions(db, asker);
  const rows = await listCandidates(db, asker, { topicId, startAt: anyPlace(), withheldIds, now });
  const chances = await predictQuestions(
    db,
    asker.userId,
    rows.map(({ questionId }) => questionId),
    now,
  );
  return choosePractice(
    rows.flatMap((row) => {
      const chance = chances.get(row.questionId)?.chance;
      return chance === undefined ? [] : [{ ...row, chance }];
    }),
    count,
  );
}

/** Ids begin with the time they were made at, so a place among them is a new one turned round. */
function anyPlace(): string {
  const digits = newId().replaceAll('-', '').split('').reverse().join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
