import type { PracticeItem, PracticeQueue } from '@debrief/contracts';
import { buildPaper, toPublicQuestion } from '@debrief/core';
import type { Actor, Services } from '@debrief/platform';
import { mostMs, usualMs } from './answer-time.ts';
import { followExamDay } from './exam-day/follow-exam-day.ts';
import { loadPractising } from './load-practising.ts';
import { type DueCard, findDueFacts, listDueCards } from './queue-queries.ts';
import { findToday } from './review-queries.ts';
import { findDailyMinutes } from './setting-queries.ts';

const mostItems = 60;

/** What is due now and fits into what is left of today's minutes. */
export async function getQueue(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, timeZone }: Actor,
  { beyondBudget }: { beyondBudget: boolean },
): Promise<PracticeQueue> {
  const now = clock.now();
  await followExamDay(db, userId, now);
  const who = await loadPractising(db, userId);
  const [cards, facts, today, minutes] = await Promise.all([
    listDueCards(db, who, { now, limit: mostItems }),
    findDueFacts(db, who, now),
    findToday(db, userId, { now, timeZone }),
    findDailyMinutes(db, userId),
  ]);
  const budgetMs = minutes * 60_000;
  const leftMs = beyondBudget ? budgetMs : budgetMs - today.spentTodayMs;
  return {
    items: fitting(cards, leftMs).map(toItem),
    dueCount: facts.dueCount,
    budgetMs,
    spentTodayMs: today.spentTodayMs,
    nextDueAt: facts.nextDueAt?.toISOString() ?? null,
  };
}

/** The last one may run over: who has a minute left gets a question. */
function fitting(cards: readonly DueCard[], leftMs: number): DueCard[] {
  const fits: DueCard[] = [];
  let plannedMs = 0;
  for (const card of cards) {
    if (plannedMs >= leftMs) break;
    plannedMs += Math.min(mostMs, card.expectedMs ?? usualMs);
    fits.push(card);
  }
  return fits;
}

/** Options stand in another order each time, so that the place is not what is remembered. */
function toItem({ question, expectedMs: _, dueAt, hintsTaken, ...card }: DueCard): PracticeItem {
  const { questionVersionId } = card;
  const paper = buildPaper({
    seed: `${card.cardId}:${card.reviewCount}`,
    questions: [{ questionVersionId, question, points: '1' }],
    shuffleQuestions: false,
    shuffleOptions: true,
  });
  const order = paper.questions[0]?.optionOrder ?? [];
  return {
    ...card,
    question: toPublicQuestion(question, order),
    dueAt: dueAt.toISOString(),
    takenHints: (question.hints ?? []).slice(0, hintsTaken).map((hint) => hint.text),
  };
}
