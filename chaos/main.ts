// pnpm test:chaos [--rounds 50] [--seed WORD] [--only NUMBER] [--worlds 1]
// An insight per round, and something that befalls it at a moment that the seed draws. CHAOS_SEED replays a run,
// --only one round of it. Most of a round is waiting: several worlds play rounds side by side, each with programs and a
// database of its own.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createDice } from './dice.ts';
import { type Fault, faults } from './faults.ts';
import { playRound, type RoundResult } from './round.ts';
import { type Stage, setStage } from './stage.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string' },
    only: { type: 'string' },
    worlds: { type: 'string', default: '1' },
  },
});
const seed = values.seed ?? process.env.CHAOS_SEED ?? randomBytes(4).toString('hex');
const count = Number(values.rounds);
console.log(`Chaos: ${count} rounds, seed ${seed} (CHAOS_SEED=${seed} plays it again)`);

const begunAt = performance.now();
const results: RoundResult[] = [];
const rounds = drawFaults(count)
  .map((fault, index) => ({ fault, number: index + 1 }))
  .filter(({ number }) => !values.only || Number(values.only) === number);
const worldCount = Math.min(Number(values.worlds), rounds.length);
const worlds = await Promise.allSettled(Array.from({ length: worldCount }, playInWorld));
for (const world of worlds) if (world.status === 'rejected') console.log(world.reason);
report(worlds.every(({ status }) => status === 'fulfilled'));

/** Takes the next round that nobody plays, until there is none. */
async function playInWorld(): Promise<void> {
  const stage = await setStage();
  try {
    for (let round = rounds.shift(); round; round = rounds.shift())
      results.push(await play(stage, round.number, round.fault));
  } finally {
    await stage.close();
  }
}

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

function report(isWhole: boolean): void {
  const broken = results.filter((each) => each.broken.length > 0);
  const again = results.filter((each) => each.requests > 1).length;
  console.log(
    `${results.length} rounds, ${broken.length} broke a law; ${again} needed a second request; seed ${seed}; ${Math.round((performance.now() - begunAt) / 1_000)} s`,
  );
  process.exitCode = broken.length > 0 || results.length === 0 || !isWhole ? 1 : 0;
}
