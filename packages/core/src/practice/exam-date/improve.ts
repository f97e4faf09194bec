import { BestFirst } from './best-first.ts';
import {
  addition,
  type Change,
  candidateDays,
  findRemoval,
  listAdditions,
  lossOf,
  removal,
  worthOf,
} from './changes.ts';
import { accept, fits, openDays, type Planning } from './planning.ts';

/** A card whose reviews so often found no room is given up. */
const mostFruitless = 8;

/** A mistake never practised is asked on the first day with room: waiting for the exam to come nearer helps nobody learn. */
export function beginNew(planning: Planning): void {
  const { rows, input, model, examDay } = planning;
  for (const [index, card] of input.cards.entries()) {
    const row = rows[index];
    const day = openDays(planning, 2 * card.minutes)[0];
    if (!row || card.memory || row.days.length > 0 || day === undefined) continue;
    accept(planning, row, addition(model, card, { ...row, day, examDay }));
  }
}

/**
 * Adds, again and again, the one review that brings most recall for its minutes, until the aim is reached or no day has
 * room.
 */
export function addReviews(planning: Planning): void {
  if (planning.known >= planning.aim) return;
  const queue = new BestFirst();
  const fruitless: number[] = [];
  const additions = planning.rows.map((_row, index) => offer(planning, queue, index));
  for (let next = queue.take(); next && planning.known < planning.aim; next = queue.take()) {
    const { id } = next;
    const row = planning.rows[id];
    const waiting = additions[id] ?? [];
    const best = row && waiting.shift();
    if (!row || !best) continue;
    const isTaken = fits(planning, row, best);
    if (isTaken) accept(planning, row, best);
    fruitless[id] = isTaken ? 0 : (fruitless[id] ?? 0) + 1;
    if (isTaken || (waiting.length === 0 && (fruitless[id] ?? 0) < mostFruitless))
      additions[id] = offer(planning, queue, id);
    else queueBest(queue, id, waiting);
  }
}

function offer(planning: Planning, queue: BestFirst, index: number): Change[] {
  const { input, model, examDay, rows } = planning;
  const [row, card] = [rows[index], input.cards[index]];
  if (!row || !card) return [];
  const open = openDays(planning, card.minutes);
  const candidates = candidateDays(open, examDay, { lot: index, isFirst: row.days.length === 0 });
  const additions = listAdditions(model, card, { ...row, candidates, examDay });
  queueBest(queue, index, additions);
  return additions;
}

function queueBest(queue: BestFirst, index: number, [best]: readonly Change[]): void {
  if (best) queue.put(index, worthOf(best));
}

/** Takes reviews off the days that hold more than they have minutes for. */
export function makeRoom(planning: Planning): void {
  const { rows, input, model, examDay, used } = planning;
  for (const [index, row] of rows.entries()) {
    const card = input.cards[index];
    const tooFull = row.days.filter((day) => (used[day] ?? 0) > (input.minutesPerDay[day] ?? 0));
    for (const day of tooFull) {
      if (!card || (used[day] ?? 0) <= (input.minutesPerDay[day] ?? 0)) continue;
      accept(planning, row, removal(model, card, { ...row, left: day, examDay }));
    }
  }
}

/** Takes away, again and again, the one review that is missed least for its minutes, as long as the aim stays reached. */
export function dropReviews(planning: Planning): void {
  const { rows, input, model, examDay } = planning;
  const queue = new BestFirst();
  const removals: (Change | undefined)[] = [];
  const propose = (index: number) => {
    const [row, card] = [rows[index], input.cards[index]];
    const least = row && card && findRemoval(model, card, { ...row, examDay });
    removals[index] = least;
    if (least) queue.put(index, -lossOf(least));
  };
  for (const index of rows.keys()) propose(index);
  for (let next = queue.take(); next; next = queue.take()) {
    const [row, least] = [rows[next.id], removals[next.id]];
    if (!row || !least || planning.known + least.recall < planning.aim) continue;
    if (!fits(planning, row, least)) continue;
    accept(planning, row, least);
    propose(next.id);
  }
}
