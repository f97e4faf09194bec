import type { CountedAttempts } from '@debrief/contracts';
import {
  type ItemMarks,
  type ItemStatistics,
  itemStatistics,
  type MarkTable,
  type Question,
  quizStatistics,
} from '@debrief/core';
import { invariant, type Services } from '@debrief/platform';
import { type CountedAttempt, listCountedAttempts } from './counted-attempt-queries.ts';
import { describeTally, toItemMarks } from './describe-tally.ts';
import { listMarks } from './mark-queries.ts';
import {
  type ComputedStatistics,
  listQuestionBodies,
  storeStatistics,
  updateDiscriminationOf,
} from './statistic-store-queries.ts';
import { openTallyBook, type Tally } from './tally.ts';

interface Wanted {
  quizId: string;
  which: CountedAttempts;
}

interface Following {
  signal?: AbortSignal;
  onProgress?(percent: number): Promise<void>;
}

const batchSize = 250;

/** Computes a quiz's statistics from all rows and stores them; it may run at any time and any number of times. */
export async function computeStatistics(
  services: Pick<Services, 'db'>,
  wanted: Wanted,
  following: Following = {},
): Promise<void> {
  const { db } = services;
  const startedAt = performance.now();
  const attempts = await listCountedAttempts(db, wanted.quizId, wanted.which);
  const tallies = await tallyAll(services, attempts, following);
  const described = await withQuestions(db, tallies);
  const table = toTable(attempts);
  const figures = figuresOf(table, described);
  const computed: ComputedStatistics = {
    ...wanted,
    quiz: quizStatistics({ ...table, items: pooledItems(described) }),
    questions: described.flatMap(({ tally, question }) => {
      const own = figures.get(tally);
      return own ? [describeTally(tally, own, question)] : [];
    }),
    durationMs: Math.round(performance.now() - startedAt),
  };
  await db.transaction().execute(async (trx) => {
    await storeStatistics(trx, computed);
    if (wanted.which === 'first') await updateDiscriminationOf(trx, wanted.quizId);
  });
}

interface DescribedTally {
  tally: Tally;
  question: Question;
  item: ItemMarks;
}

async function withQuestions(db: Services['db'], tallies: readonly Tally[]): Promise<DescribedTally[]> {
  const bodies = await listQuestionBodies(db, [...new Set(tallies.map((tally) => tally.newestVersionId))]);
  return tallies.map((tally) => {
    const question = bodies.get(tally.newestVersionId);
    invariant(question, 'versions are never deleted');
    return { tally, question, item: toItemMarks(tally, question) };
  });
}

function pooledItems(described: readonly DescribedTally[]): ItemMarks[] {
  return described.filter(({ tally }) => tally.version === 0).map(({ item }) => item);
}

function figuresOf(
  table: Omit<MarkTable, 'items'>,
  described: readonly DescribedTally[],
): Map<Tally, ItemStatistics> {
  const pooled = described.filter(({ tally }) => tally.version === 0);
  const together = itemStatistics({ ...table, items: pooledItems(described) });
  const figures = new Map<Tally, ItemStatistics>();
  for (const [index, { tally }] of pooled.entries()) {
    const own = together[index];
    if (own) figures.set(tally, own);
  }
  for (const { tally, item } of described)
    if (tally.version !== 0) figures.set(tally, figuresOfVersion({ ...table, items: [item] }));
  return figures;
}

async function tallyAll(
  { db }: Pick<Services, 'db'>,
  attempts: readonly CountedAttempt[],
  { signal, onProgress }: Following,
): Promise<Tally[]> {
  const book = openTallyBook(attempts);
  for (let start = 0; start < attempts.length; start += batchSize) {
    signal?.throwIfAborted();
    book.add(await listMarks(db, attempts.slice(start, start + batchSize)));
    await onProgress?.((95 * Math.min(attempts.length, start + batchSize)) / attempts.length);
  }
  return book.tallies();
}

function toTable(attempts: readonly CountedAttempt[]): Omit<MarkTable, 'items'> {
  return {
    totals: attempts.map((attempt) => attempt.points),
    maxima: attempts.map((attempt) => attempt.maxPoints),
  };
}

/** A version has no weight of its own beside the versions that took its place. */
function figuresOfVersion(table: MarkTable): ItemStatistics {
  const [figures] = itemStatistics(table);
  invariant(figures, 'one item has one row of figures');
  return { ...figures, effectiveWeight: null };
}
