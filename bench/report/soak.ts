import { atMost } from './aims.ts';
import { ms, number, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

interface Growth {
  from: number;
  to: number;
  perMinute: number;
}

export interface SoakResults {
  minutes: number;
  students: number;
  thinkMs: number;
  warmUpSeconds: number;
  journeysPerMinute: number;
  steps: { step: string; count: number; p50Ms: number; p99Ms: number }[];
  errors: Record<string, number>;
  counted: { acknowledged: Record<string, number>; jobsLeft: number } & Record<string, unknown>;
  growth: Record<
    | 'serverLiveMb'
    | 'workerLiveMb'
    | 'serverMb'
    | 'workerMb'
    | 'serverHandles'
    | 'workerHandles'
    | 'connections',
    Growth
  >;
}

const names: Record<string, string> = {
  serverLiveMb: 'alive on the heap of the server, MB',
  workerLiveMb: 'alive on the heap of the worker, MB',
  serverMb: 'resident memory of the server, MB',
  workerMb: 'resident memory of the worker, MB',
  serverHandles: 'open handles of the server',
  workerHandles: 'open handles of the worker',
  connections: 'connections to Postgres',
};

export function reportSoak(results: Results<SoakResults>): Section {
  const { minutes, students, steps, errors, counted, growth, warmUpSeconds, thinkMs } = results;
  const { acknowledged, ...wrong } = counted;
  const errorCount = Object.values(errors).reduce((sum, count) => sum + count, 0);
  const lost = Object.values(wrong).reduce<number>((sum, count) => sum + Number(count), 0);
  return {
    title: 'Many minutes of a whole class',
    text: paragraphs(
      words(`\`pnpm bench soak\`: ${students} students live the whole journey with the typed client for ${minutes} minutes, a
        pause of ${number(thinkMs / 1_000)} s between two steps: sign up and in, start a quiz, answer, submit, follow the debrief
        to its end, look at the dashboard, practise mistakes, look at the plan, and again: ${results.journeysPerMinute} journeys
        a minute. Server and worker are processes of their own; the model is a double that streams.`),
      table(
        ['step', 'how often', 'p50', 'p99'],
        steps.map(({ step, count, p50Ms, p99Ms }) => [step, count, ms(p50Ms), ms(p99Ms)]),
      ),
      table(
        [`from ${warmUpSeconds} s on`, 'at first', 'at the end', 'more each minute'],
        Object.entries(growth).map(([what, { from, to, perMinute }]) => [names[what], from, to, perMinute]),
      ),
      words(`Alive is what a collection leaves, asked of the programs at the end of the warming up and at the end of the run.
        Resident is more: Node collects late where the machine has memory to spare, and gives back little.`),
      words(`At the end everything a student was told is looked for in the database: ${number(acknowledged.answers ?? 0)} answers,
        ${number(acknowledged.submissions ?? 0)} submissions, ${number(acknowledged.practised ?? 0)} practised mistakes.`),
      table(
        ['counted', 'to be 0'],
        [
          ...Object.entries(wrong).map(([what, count]) => [spelt(what), Number(count)]),
          ['errors', errorCount],
        ],
      ),
      ...(errorCount > 0 ? [table(['error', 'how often'], Object.entries(errors))] : []),
    ),
    aims: [
      atMost('errors of a class in many minutes', errorCount, { limit: 0 }),
      atMost('answers, submissions, debriefs or jobs lost or doubled', lost, { limit: 0 }),
      atMost('memory alive in the server, growth a minute after warming up', growth.serverLiveMb.perMinute, {
        ...{ limit: 1, unit: 'MB' },
      }),
    ],
  };
}

const spelt = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
