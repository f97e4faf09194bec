import type { ExportChoice } from '@debrief/contracts';
import type { Db } from '@debrief/db';
import type { ExportQuestion, ReadMedia } from '@debrief/formats';
import { type Actor, AppError, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { inSearchMode } from '../browse/in-search-mode-queries.ts';
import { findMedia, readMediaBytes } from '../media-queries.ts';
import { listTopics } from '../topic-queries.ts';
import { type ChosenQuestion, listChosenQuestions } from './chosen-questions-queries.ts';

/** More do not fit into an answer that a page holds. */
const mostQuestions = 5_000;

/** What is to be written, with all that stands beside it. */
export async function chooseQuestions(
  { db }: Services,
  actor: Actor,
  choice: ExportChoice,
): Promise<ExportQuestion[]> {
  const accessActor = await loadAccessActor(db, actor);
  const { found } = await inSearchMode(
    db,
    { search: choice.by === 'filter' ? choice.filter.search : undefined, mode: undefined },
    {
      ask: (from, mode) => listChosenQuestions(from, accessActor, { choice, mode, limit: mostQuestions + 1 }),
      isEmpty: (rows) => rows.length === 0,
    },
  );
  if (found.length === 0) throw new AppError('not-found', 'no question', { reason: 'question-not-found' });
  if (found.length > mostQuestions) throw tooMany();
  return withTopics(db, found);
}

function tooMany(): AppError {
  const message = 'At most 5,000 questions are exported at once. Narrow the choice.';
  return new AppError('invalid', message, {
    reason: 'too-many-questions',
    issues: [{ path: 'choice', message }],
  });
}

async function withTopics(db: Db, chosen: readonly ChosenQuestion[]): Promise<ExportQuestion[]> {
  const subjectIds = [...new Set(chosen.map(({ subjectId }) => subjectId))];
  const topics = new Map(
    (await Promise.all(subjectIds.map((id) => listTopics(db, id)))).flat().map((topic) => [topic.id, topic]),
  );
  const pathOf = (id: string): string[] => {
    const topic = topics.get(id);
    return topic?.parentId ? [...pathOf(topic.parentId), topic.name] : [];
  };
  return chosen.map(({ question, externalId, topicId, tags, difficulty, status, points }) => ({
    ...{ question, externalId, tags, difficulty, status, categoryPath: pathOf(topicId) },
    ...(points !== null && { points }),
  }));
}

/** The file behind `media:<hash>`, for formats that carry files. */
export function mediaLoader(db: Db) {
  return async (hash: string): Promise<ReadMedia | undefined> => {
    const facts = await findMedia(db, hash);
    if (!facts) return undefined;
    const bytes = await readMediaBytes(db, hash, { first: 0, last: facts.byteCount - 1 });
    return {
      hash,
      mimeType: facts.mimeType,
      bytes,
      fileName: `${hash.slice(0, 16)}.${extensions[facts.mimeType] ?? 'bin'}`,
    };
  };
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/mp4': 'm4a',
};
