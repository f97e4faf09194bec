import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeCollection, type TestNote } from '../testing/make-collection.ts';
import { readAll } from '../testing/read-all.ts';
import { writeZip } from '../zip/write-zip.ts';
import { ankiFormat } from './anki-format.ts';

const basic = 0;
const reversed = 1;
const typed = 2;
const cloze = 3;
const country = 4;
const occlusion = 5;

const read = async (notes: TestNote[]) => readAll(ankiFormat, await makeCollection(notes), 'a.anki2');
const png = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');
const hash = createHash('sha256').update(png).digest('hex');

it.each([11, 15] as const)(
  'cards of schema %i become questions with the tags and the deck of their note',
  async (schema) => {
    const bytes = await makeCollection(
      [
        { type: basic, fields: ['Capital of <i>France</i>?', '<b>Paris</b>'], tags: ' geo  europe ' },
        { type: reversed, fields: ['Tree', 'Baum'], cards: [0, 1] },
        { type: typed, fields: ['2 + 2', '4'] },
      ],
      { schema },
    );

    const { questions, refused, notes } = await readAll(ankiFormat, bytes, 'a.anki2');

    expect(refused).toEqual([]);
    expect(notes).toEqual(['Scheduling and reviews were left out: here every question begins anew.']);
    expect(
      questions.map(({ question, externalId }) => [
        externalId,
        question.kind === 'short-answer' && [question.stem, question.answers.map(({ text }) => text)],
      ]),
    ).toEqual([
      ['anki:guid-1', ['Capital of *France*?', ['Paris']]],
      ['anki:guid-2', ['Tree', ['Baum']]],
      ['anki:guid-2/1', ['Baum', ['Tree']]],
      ['anki:guid-3', ['2 + 2', ['4']]],
    ]);
    expect(questions[0]).toMatchObject({
      ...{ place: { row: 1 }, tags: ['geo', 'europe'], categoryPath: ['World', 'Europe'], notes: [] },
    });
  },
);

it('a long or rich back is the sample answer of an essay', async () => {
  const { questions } = await read([
    { type: basic, fields: ['Name them.', '<ul><li>one</li><li>two</li></ul>'] },
    { type: basic, fields: ['Why?', 'because '.repeat(30)] },
    { type: basic, fields: ['Area?', '\\(\\pi r^2\\)'] },
  ]);

  expect(questions.map(({ question, notes }) => [question.kind, notes.length])).toEqual([
    ['essay', 1],
    ['essay', 1],
    ['essay', 1],
  ]);
  expect(questions[0]).toMatchObject({
    question: { stem: 'Name them.', sampleAnswer: '- one\n- two' },
    notes: [expect.stringContaining('it became an essay')],
  });
});

it('a text with gaps becomes one question, its hints stand in brackets, what comes behind explains it', async () => {
  const { questions, refused } = await read([
    {
      ...{ type: cloze, cards: [0, 1] },
      fields: ['{{c1::Rome::a city}} is in {{c2::the {{c3::south}} of Italy}} [[x]].', 'See the map.'],
    },
  ]);

  expect(refused).toEqual([]);
  const [first] = questions;
  if (first?.question.kind !== 'gap-fill') throw new Error('no gaps');
  const [rome, italy] = first.question.gaps;
  expect(first.question.stem).toBe(`[[${rome?.id}]] (a city) is in [[${italy?.id}]] \\[\\[x\\]\\].`);
  expect(first.question.gaps).toMatchObject([
    { type: 'text', answers: [{ text: 'Rome' }] },
    { type: 'text', answers: [{ text: 'the south of Italy' }] },
  ]);
  expect(first.question.explanation).toBe('See the map.');
  expect(first.notes).toEqual([
    'Its 2 cards became one question with all gaps.',
    'The hint "a city" stands in brackets behind its gap.',
  ]);
});

it('gaps that cannot be typed, and texts without any, are refused', async () => {
  const { refused } = await read([
    { type: cloze, fields: ['No gap here.', ''] },
    { type: cloze, fields: ['This is {{c1::<img src="a.png">}}.', ''] },
    { type: cloze, fields: ['\\( x = {{c1::2}} \\)', ''] },
    { type: cloze, fields: ['{{c1::never closed', ''] },
  ]);

  expect(refused.map(({ title, reason }) => [title, reason])).toEqual([
    ['No gap here.', 'It has no gaps: nothing in it is marked as {{c1::...}}.'],
    ['This is {{c1::}}.', 'A gap hides something that cannot be typed, such as an image or a formula.'],
    ['\\( x = {{c1::2}} \\)', 'A gap stands within a formula; gaps are taken from words alone.'],
    ['{{c1::never closed', 'It has no gaps: nothing in it is marked as {{c1::...}}.'],
  ]);
});

it('other kinds of notes are asked as their cards ask, and what was chosen is said', async () => {
  const { questions } = await read([
    { type: country, fields: ['France', 'Paris', 'tricolour', 'an atlas', ''] },
    { type: country, fields: ['Italy', 'Rome', '', '', 'y'], cards: [0, 1] },
  ]);

  expect(questions.map(({ question }) => question)).toMatchObject([
    { stem: 'Capital of **France**?', answers: [{ text: 'Paris' }], explanation: 'tricolour' },
    { stem: 'Capital of **Italy**?', answers: [{ text: 'Rome' }] },
    { stem: 'Rome is the capital of?', answers: [{ text: 'Italy' }] },
  ]);
  expect(questions[0]?.notes).toEqual([
    'Of the note type "Country", "Capital" was taken as the answer.',
    'Fields that its card does not show were left out: Source.',
  ]);
});

it('files of a package come with the questions that show them; a masked image is shown whole', async () => {
  const collection = await makeCollection([
    { type: basic, fields: ['<img src="a%20b.png" alt="a map">', 'Europe'] },
    { type: basic, fields: ['<img src="gone.png" alt="a tree">', 'a tree'] },
    {
      type: occlusion,
      fields: ['{{c1::image-occlusion:rect:left=.1}}', '<img src="a b.png" alt="x">', 'Which?', 'France'],
    },
    { type: occlusion, fields: ['{{c1::image-occlusion:rect:left=.1}}', '<img src="a b.png">', '', ''] },
  ]);
  const bytes = writeZip([
    { name: 'collection.anki2', bytes: collection },
    { name: 'media', bytes: Buffer.from('{"0": "a b.png"}') },
    { name: '0', bytes: png },
  ]);

  const { questions, refused } = await readAll(ankiFormat, bytes, 'a.apkg');

  expect(ankiFormat.recognise({ name: 'a.apkg', bytes })).toBe(1);
  expect(questions.map(({ question, media }) => [question.stem, media.map((file) => file.hash)])).toEqual([
    [`![a map](media:${hash})`, [hash]],
    ['a tree', []],
    [`Which?  \n![x](media:${hash})`, [hash]],
  ]);
  expect(questions[1]?.notes).toEqual([
    '"gone.png" is not in the file and was left out; its description is kept.',
  ]);
  expect(questions[2]?.notes[0]).toBe('The masks over its image were left out: the whole image is shown.');
  expect(refused.map(({ reason }) => reason)).toEqual([
    'Nothing answers it: no field stands on its back alone.',
  ]);
});

it('a collection that was kept with a log beside it is read as it stands', async () => {
  const bytes = await makeCollection([{ type: basic, fields: ['Why?', 'So.'] }]);
  bytes.fill(2, 18, 20);

  const { questions } = await readAll(ankiFormat, bytes, 'collection.anki2');

  expect(questions).toHaveLength(1);
});
