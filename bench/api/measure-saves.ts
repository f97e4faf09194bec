import pg from 'pg';
import { type Save, saver } from '../bank/measure-saves.ts';
import { compileSave } from '../bank/save-statement.ts';
import { makeExam, type Sitting, seat } from '../bank/sitting.ts';
import { type Candidate, inTurns } from '../measuring/in-turns.ts';
import { load } from '../measuring/load.ts';
import type { Row, Wanted } from './rows.ts';
import { type ApiStage, poolSize } from './stage.ts';
import { chosen, toRows } from './to-rows.ts';
import { preparedSave } from './work.ts';
import { listWriteDoors, type WriteDoor } from './write-doors.ts';

/** `saveAnswer`, each student over the revision before; beside the session check and the very same statement. */
export async function measureSaves(stage: ApiStage, wanted: Wanted): Promise<Row[]> {
  const quizId = await makeExam(stage.at);
  const pool = new pg.Pool({ connectionString: stage.at.database.connectionString, max: poolSize });
  const most = Math.max(...wanted.parallel);
  const doors = listWriteDoors(stage, {
    ...{ procedure: 'quizzes.saveAnswer', rest: 'quizzes/save-answer', beside: 'save' },
  });
  const overDoors = await Promise.all(
    doors.map(async (door) => ({ door, sittings: await seat(stage.at, quizId, most) })),
  );
  const bare = (await seat(stage.at, quizId, most)).map(await savesByPg(stage, pool));
  const rows: Row[] = [];
  const savers = overDoors.map(({ door, sittings }) => ({ door, send: savesOver(door, sittings) }));
  for (const processes of wanted.processes) {
    for (const parallel of wanted.parallel.filter((count) => count >= processes)) {
      const candidates: Candidate[] = savers.map(({ door, send }) => ({
        what: door.what,
        pids: door.pids.slice(0, processes),
        shoot: (seconds) => load(send(processes).slice(0, parallel), { seconds }),
      }));
      const shoot = (seconds: number) => load(bare.slice(0, parallel), { seconds });
      candidates.push({ what: 'bare pg', pids: [], shoot });
      rows.push(
        ...toRows(await inTurns(chosen(candidates, wanted), wanted), { part: 'save', processes, parallel }),
      );
      console.table(rows.slice(-chosen(candidates, wanted).length));
    }
  }
  await pool.end();
  return rows;
}

/** One worker per student; students are shared out among the processes. */
function savesOver(door: WriteDoor, sittings: Sitting[]): (processes: number) => (() => Promise<void>)[] {
  let urlOf = (_index: number) => '';
  const workers = sittings.map((sitting, index) =>
    saver(sitting, async (save: Save) => {
      const input = { ...save, attemptId: sitting.attempt.id, timeSpentMs: 1_000 };
      const text = await door.send(urlOf(index), sitting.person.token, input);
      if (!/"saved"|"counted"/.test(text)) throw new Error(`Not saved: ${text}`);
    }),
  );
  return (processes) => {
    urlOf = (index) => door.urls[index % processes] ?? '';
    return workers;
  };
}

async function savesByPg(
  { work }: ApiStage,
  pool: pg.Pool,
): Promise<(sitting: Sitting) => () => Promise<void>> {
  const fill = await compileSave();
  return (sitting) =>
    saver(sitting, async (save) => {
      const owner = { userId: sitting.person.id, attemptId: sitting.attempt.id };
      await pool.query({ ...work.session, values: [sitting.person.token] });
      const { rows } = await pool.query(preparedSave(fill({ ...save, ...owner })));
      if (rows[0]?.outcome !== 'counted') throw new Error(`Not saved: ${JSON.stringify(rows)}`);
    });
}
