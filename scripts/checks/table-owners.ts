import { failWith } from '../checking/fail-with.ts';
import { readSourceFiles } from '../checking/source-files.ts';

const writes =
  /(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'([a-z_]+)|\b(?:insert into|delete from)\s+([a-z_]+)|\bupdate\s+([a-z_]+)\s+(?:as\s+\w+\s+)?set\b/g;

/** A table is written by one room. What it keeps in tables of the platform it also erases for a person. */
const writers = new Map<string, Set<string>>();
for (const { path, text } of readSourceFiles()) {
  const room = /^packages\/(?:features\/src\/([^/]+)|(platform))\//.exec(path);
  if (!room || /\.test\.ts$|\.builder\.ts$|\/testing\/|personal-data-queries/.test(path)) continue;
  for (const match of text.matchAll(writes)) {
    const table = match[1] ?? match[2] ?? match[3] ?? '';
    writers.set(table, (writers.get(table) ?? new Set()).add(room[1] ?? room[2] ?? ''));
  }
}

failWith(
  'Tables written by more than one room:',
  [...writers]
    .filter(([, rooms]) => rooms.size > 1)
    .map(([table, rooms]) => `${table}: ${[...rooms].join(', ')}`),
);
