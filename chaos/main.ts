// pnpm test:chaos [--rounds 50] [--seed WORD] [--only NUMBER]
// An insight per round, and something that befalls it at a moment that the seed draws. CHAOS_SEED replays a run,
// --only one round of it.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createDice } from './dice.ts';
import { type Fault, faults } from './faults.ts';
import { playRound, type RoundResult } from './round.ts';
import { type Stage, setStage } from './stage.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const seed = values.seed ?? process.env.CHAOS_SEED ?? randomBytes(4).toString('hex');
const count = Number(values.rounds);
console.log(`Chaos: ${count} rounds, seed ${seed} (CHAOS_SEED=${seed} plays it again)`);

const stage = await setStage();
const results: RoundResult[] = [];
try {
  for (const [index, fault] of drawFaults(count).entries()) {
    const number = index + 1;
    if (values.only && Number(values.only) !== number) continue;
    results.push(await play(stage, number, fault));
  }
} finally {
  await stage.close();
}
report();

/** Every kind comes before any comes again. */
function drawFaults(rounds: number): Fault[] {
  const dice = createDice(`${seed}/faults`);
  const drawn: Fault[] = [];
  while (drawn.length < rounds) drawn.push(...dice.shuffle(faults));
  return drawn.slice(0, rounds);
}

async function play(on: Stage, number: number, fault: Fault): Promise<RoundResult> {
  const result = await playRound(on, { seed, number, fault });
  const { atMs, tookMs, requests, broken } = result;
  console.log(
    `${broken.length > 0 ? 'BROKEN' : 'ok    '} ${String(number).padStart(3)} ${fault.name}, after ${atMs} ms: ${requests} requests, ${tookMs} ms`,
  );
  for (const each of broken) console.log(`         ${each}`);
  if (broken.length > 0)
    for (const words of on.lastWords()) console.log(words.replaceAll(/^/gm, '         | '));
  return result;
}

function report(): void {
  const broken = results.filter((each) => each.broken.length > 0);
  const again = results.filter((each) => each.requests > 1).length;
  console.log(
    `${results.length} rounds, ${broken.length} broke a law; ${again} needed a second request; seed ${seed}`,
  );
  process.exitCode = broken.length > 0 || results.length === 0 ? 1 : 0;
}
