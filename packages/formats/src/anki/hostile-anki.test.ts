import { expect, it } from 'vitest';
import { expectInert } from '../testing/expect-inert.ts';
import { makeCollection } from '../testing/make-collection.ts';
import { readAll } from '../testing/read-all.ts';
import { writeZip } from '../zip/write-zip.ts';
import { ankiFormat } from './anki-format.ts';

const one = [{ type: 0, fields: ['Why?', 'So.'] }];
const read = (bytes: Uint8Array, name = 'a.anki2') => readAll(ankiFormat, bytes, name);
const zipped = (...files: [name: string, bytes: Uint8Array][]) =>
  writeZip(files.map(([name, bytes]) => ({ name, bytes })));

it('what is no collection is refused with a sentence', async () => {
  await expect(read(Buffer.from('no database at all'))).rejects.toThrow('it is not an SQLite database');
  await expect(read(Buffer.from('SQLite format 3\0'.padEnd(4_096, 'x')))).rejects.toThrow('is damaged');
  await expect(read(zipped(['a.txt', Buffer.from('x')]), 'a.apkg')).rejects.toThrow('no collection of Anki');
  await expect(read(zipped(['collection.anki2', Buffer.from('x')]), 'a.apkg')).rejects.toThrow(
    'not an SQLite',
  );
  await expect(read(zipped(['collection.anki21b', Buffer.from('x')]), 'a.apkg')).rejects.toThrow(
    'Support older Anki versions',
  );
  await expect(read(await makeCollection([]))).rejects.toThrow('holds no notes');
  await expect(read(await makeCollection(one, { sql: 'DROP TABLE notes' }))).rejects.toThrow(
    'holds no notes',
  );
  await expect(read(await makeCollection(one, { sql: "UPDATE col SET models = '{'" }))).rejects.toThrow(
    'kinds of notes cannot be read',
  );
  const collection = await makeCollection(one);
  const media = zipped(['collection.anki2', collection], ['media', Buffer.from('[1, 2')]);
  await expect(read(media, 'a.apkg')).rejects.toThrow('list of media in the package is damaged');
});

const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)';

it.each([
  `DROP TABLE notes; CREATE VIEW notes AS ${endless} SELECT i AS id, '' AS guid, 0 AS mid, '' AS tags, '' AS flds FROM n WHERE i < 0`,
  'DROP TABLE cards; CREATE VIEW cards AS SELECT 1 AS nid',
])('a view in the place of a table is not asked', async (sql) => {
  await expect(read(await makeCollection(one, { sql }))).rejects.toThrow('is no plain table');
});

it('a column that is computed is not asked', async () => {
  const sql = 'ALTER TABLE notes ADD COLUMN more TEXT AS (hex(zeroblob(900000000)))';

  await expect(read(await makeCollection(one, { sql }))).rejects.toThrow('"notes" computes a column');
});

it('broken pages and half a file end in a sentence, wherever they are broken', async () => {
  const notes = Array.from({ length: 60 }, (_, index) => ({
    type: 0,
    fields: [`Q${index}`, 'a'.repeat(300)],
  }));
  const whole = await makeCollection(notes);
  await expect(read(whole.subarray(0, whole.length / 2))).rejects.toThrow('is damaged');
  for (let page = 0; page < whole.length; page += 4_096) {
    const broken = Uint8Array.from(whole);
    broken.fill(0xff, page + (page === 0 ? 100 : 0), page + 600);
    const outcome = await read(broken).catch((error: Error) => error.name);
    if (typeof outcome === 'string') expect(outcome).toBe('FormatError');
    else expect(outcome.questions.length).toBeLessThanOrEqual(60);
  }
});

it('a huge note is refused and the next one taken; so are an unknown type and an empty one', async () => {
  const { questions, refused } = await read(
    await makeCollection([
      { type: 0, fields: ['x'.repeat(3_000_000), 'y'] },
      { type: 99, fields: ['x', 'y'] },
      { type: 0, fields: [] },
      ...one,
    ]),
  );

  expect(refused.map(({ place, reason }) => [place.row, reason])).toEqual([
    [1, 'It is longer than 200,000 characters.'],
    [2, 'Its note type is not in the collection.'],
    [3, 'The front of its card is empty.'],
  ]);
  expect(questions).toHaveLength(1);
});

it('more rows than any collection has are refused', async () => {
  const sql = `INSERT INTO cards ${endless} SELECT i, i, 1, 0, 0 FROM n LIMIT 1000001`;

  await expect(read(await makeCollection([], { sql }))).rejects.toThrow('more than 1,000,000 rows');
}, 30_000);

it('nothing of a note runs', async () => {
  const { questions } = await read(
    await makeCollection([
      {
        type: 0,
        fields: [
          '<script>alert(1)</script><img src=x onerror=alert(1)>Why? [x](javascript:alert(1))',
          'So <b onclick=a()>so</b>',
        ],
      },
      {
        type: 3,
        fields: ['<a href="javascript:a()">x</a> {{c1::<b onclick=a()>y</b>::<script>z</script>h}}', ''],
      },
    ]),
  );

  expect(questions).toHaveLength(2);
  for (const { question } of questions) expectInert(question.stem);
});

it.each(['{{c1::', '}}', '::', '{{c1::a}}', '<', '[sound:', '[$]', '\\(', '\x1f', '{{'])(
  'time grows with the length of a note of %j alone',
  async (mark) => {
    const fields = [mark.repeat(Math.floor(190_000 / mark.length)), 'x'];
    const bytes = await makeCollection([{ type: 0, fields }, { type: 3, fields }, ...one]);
    const start = performance.now();

    const { questions, refused } = await read(bytes);

    expect(questions.length + refused.length).toBe(3);
    expect(performance.now() - start).toBeLessThan(10_000);
  },
  30_000,
);
