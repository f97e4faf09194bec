// Runs every stage, whatever the ones before found, and ends with one line: N passed, N failed. With --only and names
// (types, lint, check, unit, db, journeys) it runs those.
import { hasBeenStopped, stopOnSignals } from './run-command.ts';
import type { Outcome, Stage } from './stage.ts';
import { listStages } from './stages.ts';

type Finished = Outcome & { name: string; seconds: string };

async function runStage(stage: Stage): Promise<Finished> {
  if (!stage.isSmall) console.log(`\n=== ${stage.name}`);
  const start = performance.now();
  const outcome = await stage.run();
  return { ...outcome, name: stage.name, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}

function chooseStages(): Stage[] {
  const only = process.argv.includes('--only') ? process.argv.at(-1)?.split(',') : undefined;
  return listStages().filter((stage) => !only || only.includes(stage.name.split(':')[0] ?? ''));
}

function summarise(finished: Finished[]): Pick<Outcome, 'passed' | 'failed'> {
  const sum = (key: 'passed' | 'failed') => finished.reduce((total, stage) => total + stage[key], 0);
  console.log('');
  for (const { name, passed, failed, seconds } of finished) {
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(28)} ${passed} passed, ${failed} failed (${seconds} s)`,
    );
  }
  for (const remark of finished.flatMap(({ remarks }) => remarks)) console.log(remark);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** In their order: small ones two at a time, others alone. */
async function runStages(stages: Stage[]): Promise<Finished[]> {
  const small = stages.filter(({ isSmall }) => isSmall);
  const finished = await inPairs(small);
  for (const stage of stages) if (!stage.isSmall && !hasBeenStopped()) finished.push(await runStage(stage));
  return finished;
}

async function inPairs(stages: Stage[]): Promise<Finished[]> {
  const waiting = stages.entries();
  const finished: Finished[] = [];
  const work = async () => {
    for (const [index, stage] of waiting) if (!hasBeenStopped()) finished[index] = await runStage(stage);
  };
  await Promise.all([work(), work()]);
  return finished.filter(Boolean);
}

stopOnSignals();
const finished = await runStages(chooseStages());
const { passed, failed } = summarise(finished);
if (hasBeenStopped()) console.log('Stopped before the end.');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && !hasBeenStopped() ? 0 : 1);
