import { setTimeout as rest } from 'node:timers/promises';
import { createDebriefClient } from '@debrief/client';
import { addPerson, findDemoPerson } from '@debrief/testing';
import pg from 'pg';
import { type Candidate, inTurns } from '../measuring/in-turns.ts';
import { load } from '../measuring/load.ts';
import { cpuMs } from '../stream/cpu.ts';
import { copyAttempts, type ReadyAttempt } from './copy-attempts.ts';
import { callerFor } from './prepare-reads.ts';
import { recordStatements } from './record-statements.ts';
import type { Row, Wanted } from './rows.ts';
import { type ApiStage, poolSize } from './stage.ts';
import { chosen, toRows } from './to-rows.ts';
import { replay } from './work.ts';
import { listWriteDoors } from './write-doors.ts';

export const questionsOnPaper = 20;

/** Of one candidate in one round: enough for a figure, few enough to prepare. */
const attemptsFor = (parallel: number) => Math.max(24, parallel * 4);

/**
 * `submitAttempt` of twenty answered questions. The statements beside it are those of a rehearsal of that very attempt,
 * rolled back. With ours goes the debrief that each submission starts; the next candidate waits until it is written.
 */
export async function measureSubmissions(stage: ApiStage, wanted: Wanted): Promise<Row[]> {
  const original = await prepareOriginal(stage);
  const pool = new pg.Pool({ connectionString: stage.at.database.connectionString, max: poolSize });
  const doors = listWriteDoors(stage, {
    ...{ procedure: 'quizzes.submitAttempt', rest: 'quizzes/submit-attempt', beside: 'submit' },
  });
  const rows: Row[] = [];
  for (const processes of wanted.processes) {
    for (const parallel of wanted.parallel.filter((count) => count >= processes)) {
      const stock = async (isRehearsed: boolean) => {
        const ready = await copyAttempts(stage.at, original, attemptsFor(parallel));
        if (isRehearsed) for (const attempt of ready) await rehearse(stage, attempt);
        if (isRehearsed) await stage.shareWork();
        return ready;
      };
      const candidates: Candidate[] = doors.map((door) => ({
        what: door.what,
        pids: door.pids.slice(0, processes),
        prepare: () => stock(door.what.startsWith('bare')),
        shoot: (_seconds, ready) => {
          const send = ({ token, attemptId }: ReadyAttempt, index: number) =>
            door.send(door.urls[index % processes] ?? '', token, { attemptId });
          return submitAll(ready as ReadyAttempt[], parallel, send);
        },
        settle: () => untilIdle(door.pids.slice(0, processes)),
      }));
      candidates.push({
        what: 'bare pg',
        pids: [],
        prepare: () => stock(true),
        shoot: (_seconds, ready) =>
          submitAll(ready as ReadyAttempt[], parallel, async ({ token, attemptId }) => {
            await pool.query({ ...stage.work.session, values: [token] });
            await replay(pool, stage.work.submissions[attemptId]?.statements ?? []);
          }),
      });
      rows.push(
        ...toRows(await inTurns(chosen(candidates, wanted), wanted), { part: 'submit', processes, parallel }),
      );
      console.table(rows.slice(-chosen(candidates, wanted).length));
    }
  }
  await pool.end();
  return rows;
}

/** Somebody in the middle of an exam, every question answered. */
async function prepareOriginal({ at }: ApiStage): Promise<string> {
  const tutor = createDebriefClient({ url: at.url, token: (await findDemoPerson(at, 'tutor')).token });
  const subjects = await tutor.api.questionBank.listSubjects.query();
  const subject = subjects.find(({ slug }) => slug === 'cloud-practitioner');
  const quiz = await tutor.api.quizzes.createQuiz.mutate({
    ...{ title: 'A quiz of twenty', subjectId: subject?.id ?? '', questionCount: questionsOnPaper },
  });
  const student = createDebriefClient({ url: at.url, token: (await addPerson(at)).token });
  const { id } = await student.api.quizzes.startAttempt.mutate({ quizId: quiz.id, mode: 'exam' });
  await answerAll(at, id);
  return id;
}

async function answerAll({ database }: ApiStage['at'], attemptId: string): Promise<void> {
  await database.pool.query(
    `insert into answer_log (user_id, id, attempt_id, question_version_id, response, revision, base_revision, standing, time_spent_ms)
     select attempt.user_id, gen_random_uuid(), attempt.id, version.id,
       case version.kind when 'true-false' then '{"kind":"true-false","value":true}'::jsonb
         when 'single-choice' then jsonb_build_object('kind', 'single-choice', 'optionId', version.body #>> '{options,0,id}') end,
       1, 0, 'counted', 20000
     from attempt, jsonb_array_elements(attempt.paper -> 'questions') item
     join question_version version on version.id = (item ->> 'questionVersionId')::uuid
     where attempt.id = $1`,
    [attemptId],
  );
}

async function rehearse({ services, work }: ApiStage, { attemptId, userId }: ReadyAttempt): Promise<void> {
  const actor = { userId, role: 'student', sessionId: userId, timeZone: 'UTC', locale: 'en-GB' } as const;
  const { statements, result } = await recordStatements(() =>
    callerFor(services, actor).quizzes.submitAttempt({ attemptId }),
  );
  const answer = JSON.stringify({ result: { data: result } });
  work.submissions[attemptId] = { statements, answer };
}

async function submitAll(
  ready: ReadyAttempt[],
  parallel: number,
  submit: (attempt: ReadyAttempt, index: number) => Promise<unknown>,
) {
  let next = 0;
  const one = async () => {
    const index = next++;
    const attempt = ready[index];
    if (!attempt) return 'no more' as const;
    await submit(attempt, index);
  };
  return load(
    Array.from({ length: parallel }, () => one),
    { seconds: 120 },
  );
}

/** No longer at work: less than a twentieth of a core for half a second. */
async function untilIdle(pids: number[]): Promise<void> {
  for (let looks = 0; looks < 60; looks++) {
    const before = pids.map(cpuMs);
    await rest(500);
    const spent = pids.map(cpuMs).reduce((sum, ms, index) => sum + ms - (before[index] ?? 0), 0);
    if (spent <= 25) return;
  }
}
