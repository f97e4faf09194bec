import { createHash } from 'node:crypto';
import type { DrawableQuestion } from './drawable-question-queries.ts';

/** Draws at random by the seed, topic by topic in turn, so that no topic is missing while another has two. */
export function drawQuestions(questions: readonly DrawableQuestion[], count: number, seed: string): string[] {
  const lot = (text: string) => createHash('sha256').update(`${seed}\0${text}`).digest('hex');
  const byLot = (a: string, b: string) => (lot(a) < lot(b) ? -1 : 1);
  const topics = Map.groupBy(questions, (question) => question.topicId);
  const piles = [...topics.keys()]
    .sort(byLot)
    .map((topicId) => (topics.get(topicId) ?? []).map((question) => question.id).sort(byLot));
  const rounds = Array.from({ length: Math.max(0, ...piles.map((pile) => pile.length)) }, (_, round) =>
    piles.flatMap((pile) => pile[round] ?? []),
  );
  return rounds.flat().slice(0, count);
}
