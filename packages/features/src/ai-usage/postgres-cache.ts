import type { CachePort } from '@debrief/ai';
import type { Db } from '@debrief/db';
import { storeCachedAnswer, takeCachedAnswer } from './cache-queries.ts';

export function createPostgresCache(db: Db): CachePort {
  return {
    find: (keys) => takeCachedAnswer(db, keys),
    store: (answer) => storeCachedAnswer(db, answer),
  };
}
